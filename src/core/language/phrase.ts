import { escapeHtml } from './html.ts';
import type { Moment, Phrase } from './translator.ts';

/** A moment for people, and for machines. */
export function momentHtml({ text, iso }: Moment): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(text)}</time>`;
}

/** A sentence with its moments marked up. */
export function phraseHtml(phrase: Phrase): string {
  return phrase
    .map((part) => (typeof part === 'string' ? escapeHtml(part) : momentHtml(part)))
    .join('');
}
