import { withReviews } from '../support/reviewed-words.ts';

/**
 * The sample as a live site would show it: no demonstration, which search
 * engines are kept out of, and words that somebody has looked at. For
 * measurements only: nobody has.
 */
export function asLive(sample: ReadonlyMap<string, string>): Map<string, string> {
  const texts = new Map(sample);
  const site = texts.get('site.yaml') ?? '';
  texts.set('site.yaml', site.replace(/^demonstration:\n(?: .*\n)+/m, ''));
  for (const [path, text] of sample) {
    if (/\.md$/.test(path)) {
      texts.set(
        path,
        text
          .replace(/^translatedBy: (.*)$(?=\ndate:)/m, 'translatedBy: $1\nreviewedBy: a reviewer')
          .replace(
            /^draft: (.*)\n/m,
            path.startsWith('guidance/')
              ? 'approvedBy: an approver\napproved: $1\nreviewBy: 2099-01-01\n'
              : '',
          )
          .replace(/^reviewBy: .*$/m, 'reviewBy: 2099-01-01'),
      );
    }
  }
  return new Map(withReviews(texts));
}
