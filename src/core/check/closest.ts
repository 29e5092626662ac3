import { closest, distance } from 'fastest-levenshtein';

/** The word that was meant, if one is near enough for a slip of the keyboard. Capitals do not count. */
export function closestWord(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const lower = word.toLowerCase();
  const candidate = closest(
    lower,
    words.map((known) => known.toLowerCase()),
  );
  const length = Math.max(word.length, candidate.length);
  const maxSlips = length < 5 ? 1 : Math.max(2, Math.floor(length / 3));
  if (distance(lower, candidate) > maxSlips) return undefined;
  return words.find((known) => known.toLowerCase() === candidate);
}
