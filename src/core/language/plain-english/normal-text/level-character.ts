/** Spaces of every width. A line end is none: it may end a paragraph. */
const space = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/** Characters without a width: joiners, soft hyphens, variation selectors, marks of direction. */
export const zeroWidth =
  // eslint-disable-next-line no-misleading-character-class -- each is looked for by itself
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufe00-\ufe0f\ufeff\uffa0]/;

/** The zero of each script's digits that the languages of a notice may use, and a few more. Source: Unicode 16, Nd. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0xff10,
];

/** A character as one of the same length: a plain space, a digit from 0 to 9, or itself. */
export function levelCharacter(character: string): string {
  if (character < '\u0080') return character === '\t' ? ' ' : character;
  if (space.test(character)) return ' ';
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((one) => code >= one && code < one + 10);
  return zero === undefined ? character : String(code - zero);
}
