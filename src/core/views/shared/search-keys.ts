/**
 * How the search for one of very many surgeries finds the file that names it:
 * by the first letters of one word. The page's script and the files agree on
 * this module.
 */

/** Letters that a reader types at least, but for a short postcode. */
export const minLetters = 3;

/** The words of a text in small letters. St John's is two: st johns. */
export function wordsIn(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** In small letters, without what people leave out. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/['’]/g, '');
}

/**
 * The shortest beginning of a word, of three letters or more, that is not too
 * common to be looked up. A whole word whose every beginning is too common
 * ends with a full stop.
 */
export function keyOf(word: string, isCommon: (key: string) => boolean): string {
  for (let length = minLetters; length <= word.length; length += 1) {
    const key = word.slice(0, length);
    if (!isCommon(key)) return key;
  }
  return word.length < minLetters ? word : `${word}.`;
}

/** Which of the files has a key. */
export function fileOfKey(key: string, files: number): number {
  let hash = 0;
  for (const letter of key) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % files;
}

/** The first half of a whole postcode, which a patient shares with surgeries nearby: bd7 of BD7 1AA. */
export function outwardOf(typed: string): string | undefined {
  return /^([a-z]{1,2}\d[a-z\d]?) ?\d[a-z]{2}$/.exec(typed)?.[1];
}
