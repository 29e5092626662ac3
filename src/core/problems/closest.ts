import { closest, distance } from 'fastest-levenshtein';

/** "Did you mean …?" when one of the words is near enough to be a slip of the keyboard, else nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
  if (words.length === 0) return '';
  const candidate = closest(
    word.toLowerCase(),
    words.map((known) => known.toLowerCase()),
  );
  const known = words.find((one) => one.toLowerCase() === candidate) ?? candidate;
  const allowed = Math.max(2, Math.floor(word.length / 3));
  return distance(word.toLowerCase(), candidate) <= allowed ? `Did you mean "${known}"? ` : '';
}
