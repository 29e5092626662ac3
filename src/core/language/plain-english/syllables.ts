/**
 * About how many syllables an English word has, 1 at least; 1 for numbers and
 * addresses. Counts groups of vowels, without the silent ones at the end. It is
 * wrong for about one word in ten, which evens out over a notice.
 */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length < 4) return 1;
  const spoken = letters
    .replace(/(?:[^laeiouy]es|[^dtaeiouy]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
    .replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
