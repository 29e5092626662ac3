import { month, weekday } from './calendar.ts';
import { readingAround, type Reading } from './reading.ts';

/** The replacement with the capitals of what it replaces: Don't → Do not, DON'T → DO NOT. */
export function keepCapitals(found: string, replacement: string): string {
  const letters = found.replace(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return replacement.toUpperCase();
  return /^\p{Lu}/u.test(found)
    ? replacement.charAt(0).toUpperCase() + replacement.slice(1)
    : replacement;
}

// Nouns that names of places begin with, such as Chemist Direct.
const placeNoun = /^(?:chemists?|telephone)$/i;

const noPlace = new RegExp(`^\\s+(?:The|${weekday.any}|${month.any})\\b`);

/** Whether words are part of somebody's name: Boots Chemist, but not Chemist at the start of a sentence. */
export function isName(found: string, index: number, reading: Reading): boolean {
  const lead = /^(?:\p{Lu}+\s+)*/u.exec(found)?.[0].length ?? 0;
  if (!/^\p{Lu}\P{Lu}*$/u.test(found.slice(lead))) return false;
  if (!reading.sentenceStarts.has(index)) return true;
  const { after } = readingAround(reading, index, found.length);
  return placeNoun.test(found) && /^\s+\p{Lu}\p{Ll}/u.test(after) && !noPlace.test(after);
}

/** Whether the replacement would need "an" where the author has "a", or the other way. */
export function breaksArticle(
  { found, index, replacement }: { found: string; index: number; replacement: string },
  reading: Reading,
): boolean {
  const { before } = readingAround(reading, index, found.length);
  const startsWithVowel = (word: string) => /^[aeio]/i.test(word);
  return /\ban?\s+$/i.test(before) && startsWithVowel(found) !== startsWithVowel(replacement);
}
