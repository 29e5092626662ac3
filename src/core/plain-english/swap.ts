import { breaksArticle, isName, keepCapitals } from './case.ts';
import type { Rule } from './rule.ts';
import { matching } from './rule.ts';

/**
 * What is said instead of what. A key is words, or the inside of a regular
 * expression; a space in it is any white space. The value takes its place, or
 * is null where a person must choose the words.
 */
export type Swaps = Readonly<Record<string, string | null>>;

/** Finds words between the ends of words, in any capitals, but not in names. */
export function swapping(swaps: Swaps): Rule['find'] {
  const finders = Object.entries(swaps).map(([words, instead]) =>
    matching(wholeWords(words, 'gi'), ({ 0: found, index }, reading) => {
      if (instead === null) return undefined;
      const replacement = keepCapitals(found, instead);
      return breaksArticle({ found, index, replacement }, reading) ? undefined : replacement;
    }),
  );
  return (reading) =>
    finders
      .flatMap((find) => find(reading))
      .filter(({ found, index }) => !isName(found, index, reading));
}

/** Finds names, in exactly these capitals. */
export function naming(...names: string[]): Rule['find'] {
  return matching(wholeWords(names.join('|'), 'g'));
}

function wholeWords(words: string, flags: string): RegExp {
  return new RegExp(`(?<![\\w-])(?:${words.replaceAll(' ', '\\s+')})(?![\\w-])`, flags);
}
