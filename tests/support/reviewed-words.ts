import { review } from '../../src/cli/review.ts';
import { at } from './builders.ts';
import type { ContentFiles } from './content-files.ts';

/** The same content, with a record that somebody has reviewed every text of every language as it is. */
export function withReviews(files: ContentFiles): ContentFiles {
  const languages = [...files.keys()].flatMap(
    (path) => /^languages\/(?!en)([a-z]+)\.yaml$/.exec(path)?.[1] ?? [],
  );
  return languages.reduce((all, language) => {
    const args = [language, '--translated', 'A translator', '--reviewed', 'A second translator'];
    const source = { texts: all, problems: [] };
    try {
      return new Map([...all, ...review(args, source, at('2025-07-01T12:00:00+01:00')).changed]);
    } catch {
      // A file that cannot be read has no texts to review.
      return all;
    }
  }, files);
}
