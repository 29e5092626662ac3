/** FNV-1a of 32 bits over UTF-16 units. */
function fnv(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Twelve hexadecimal digits that change with the words of a text, and not with
 * its line breaks and spaces. It tells words apart, and is no protection
 * against somebody who wants two texts to have the same.
 */
export function hashText(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const halves = [fnv(plain, 0x811c9dc5), fnv(`${plain}.`, 0x9747b28c)];
  return halves.map((half) => half.toString(16).padStart(8, '0').slice(2)).join('');
}
