import type { ParsedContent } from '../../model/content.ts';
import type { Instant } from '../../time/instant.ts';

/** Two contents, and what was public of the first. */
export interface Compared {
  before: ParsedContent;
  after: ParsedContent;
  /** The clock of the first: what is dated later was never public, and may change freely. */
  now: Instant;
}

/** Whether two texts have the same words. How their lines are broken does not count. */
export function hasSameWords(a: string, b: string): boolean {
  return withoutBreaks(a) === withoutBreaks(b);
}

export function withoutBreaks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words that were taken out for a good reason are never printed again: this says how it is done right. */
export const ifPrivate = 'If it named a person, run npm run redact instead.';
