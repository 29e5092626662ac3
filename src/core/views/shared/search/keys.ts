/**
 * How the search for one of very many surgeries finds the file that names it.
 * The page's script and the files agree on this module. A key is
 * mil    the first letters of a word
 * mill.  a whole word, where every beginning of it is too common
 * +a+b   two or more whole words that are each too common
 * ~8field  the end of a word of eight letters, whatever its first three are
 * ~9maeld  the first two letters and the end of one of nine, whatever is between
 * #ts18  the first half of a postcode
 * @ts    all first halves with these letters
 */
import { districtOf } from './postcode.ts';

/** Letters of a word that a reader types at least. */
export const minLetters = 3;

/** Tells whether too many surgeries have a key. */
export type IsCommon = (key: string) => boolean;

/**
 * The shortest beginning of a word, of three letters or more, that is not too
 * common to be looked up. A word that is shorter, or whose every beginning is
 * too common, ends with a full stop.
 */
export function keyOf(word: string, isCommon: IsCommon): string {
  for (let length = minLetters; length <= word.length; length += 1) {
    const key = word.slice(0, length);
    if (!isCommon(key)) return key;
  }
  return `${word}.`;
}

/** Common words of which one key is made, at most. */
const maxTogether = 4;

/** The key of some whole words that are each too common: in order, the first few. Nothing for fewer than two. */
export function keyOfCommon(words: readonly string[]): string | undefined {
  const some = [...new Set(words)].sort().slice(0, maxTogether);
  return some.length < 2 ? undefined : some.map((word) => `+${word}`).join('');
}

/** A key for each two, three and four of some words. */
export function keysOfCommon(words: readonly string[]): string[] {
  const sets = [...new Set(words)]
    .sort()
    .reduce<string[][]>((all, word) => [...all, ...all.map((set) => [...set, word])], [[]]);
  return sets
    .filter(({ length }) => length <= maxTogether)
    .flatMap((set) => keyOfCommon(set) ?? []);
}

/** Words shorter than this have no key by their ends. */
const minForEnds = 5;

/**
 * The keys of a word without its first letters, of which one may be typed
 * wrong. None for a short word. A word whose first letters are so common that
 * a fourth or fifth is needed to look it up has a second.
 */
export function keysOfEnds(word: string, isCommon: IsCommon): string[] {
  if (word.length < minForEnds) return [];
  const needsMore = keyOf(word, isCommon).length > minLetters && word.length > minForEnds;
  return [endKey(word.length, word, 3), ...(needsMore ? [middleKey(word.length, word, 5)] : [])];
}

const endKey = (length: number, word: string, from: number) => `~${length}${word.slice(from)}`;
const middleKey = (length: number, word: string, from: number) =>
  `~${length}${word.slice(0, 2)}${word.slice(from)}`;

/** Keys under which a word may stand if one of the first letters that were typed is wrong, missing or too many. */
export function keysIfWrong(typed: string, isCommon: IsCommon): string[] {
  const keys = [0, 1, -1]
    .filter((extra) => typed.length - extra >= minForEnds)
    .flatMap((extra) => {
      const length = typed.length - extra;
      return [endKey(length, typed, 3 + extra), middleKey(length, typed, 5 + extra)];
    });
  // The third and the fourth letter changed places, so neither end is right.
  const [a = '', b = '', c = '', d = ''] = typed;
  return [...keys, keyOf(a + b + d + c + typed.slice(4), isCommon)];
}

/** The keys of a postcode's first half: its own, and that of the district it is a part of. */
export function keysOfOutward(outward: string): string[] {
  return [...new Set([`#${outward}`, `#${districtOf(outward)}`])];
}

/** How keys are spread over files. */
export interface Spread {
  files: number;
  /** Another number spreads them another way. */
  salt: number;
}

/** Which of the files has a key. */
export function fileOfKey(key: string, { files, salt }: Spread): number {
  let hash = salt;
  for (const letter of key) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % files;
}
