import { makeLruCache } from '../../cache/lru-cache.ts';

/** FNV-1a of 32 bits over UTF-16 units. */
function fnv(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Letters in place of hexadecimal digits: a row of digits looks like a phone number. */
const lettersOf = (number: number) =>
  [...number.toString(16).padStart(8, '0').slice(2)]
    .map((digit) => String.fromCharCode(97 + parseInt(digit, 16)))
    .join('');

/**
 * Twelve letters from a to p that change with the words of a text, and not with
 * its line breaks and spaces. It tells words apart, and is no protection
 * against somebody who wants two texts to have the same.
 */
export function hashText(text: string): string {
  return recent(text, () => hash(text));
}

/** An English text is asked for by each of its translations. */
const recent = makeLruCache<string>(5000);

function hash(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const halves = [fnv(plain, 0x811c9dc5), fnv(`${plain}.`, 0x9747b28c)];
  return halves.map(lettersOf).join('');
}
