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
    matching(
      wholeWords(words, 'gi'),
      ({ 0: found, index }, reading) => {
        if (instead === null) return undefined;
        const replacement = keepCapitals(found, instead);
        return breaksArticle({ found, index, replacement }, reading) ? undefined : replacement;
      },
      needleOf(words),
    ),
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

/**
 * The longest row of letters that a pattern cannot do without, in small letters:
 * "utili" of "utili[sz]e". Empty if it has choices outside of groups.
 */
export function needleOf(words: string): string {
  const withoutGroups = stripGroups(words.replaceAll(/\[[^\]]*\]/g, '\0'));
  if (withoutGroups.includes('|')) return '';
  return withoutGroups
    .replaceAll(/\\.|.[?*+{]/g, '\0')
    .split(/[^A-Za-z]+/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')
    .toLowerCase();
}

function stripGroups(words: string): string {
  const stripped = words.replaceAll(/\([^()]*\)[?*+]?/g, '\0');
  return stripped === words ? words : stripGroups(stripped);
}
