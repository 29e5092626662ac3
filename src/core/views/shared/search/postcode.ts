/** A postcode as far as it was typed, in small letters. */
export interface TypedPostcode {
  /** Its first half, such as ts18. */
  outward: string;
  /** Its second half, or the beginning of that. Empty if only the first half was typed. */
  inward: string;
}

const whole = /^([a-z]{1,2}\d[a-z\d]?)([\do][a-z]{2})$/;
const firstHalf = /^[a-z]{1,2}\d[a-z\d]?$/;

/**
 * A postcode anywhere among words, however it is spaced, and the words without
 * it. A whole one goes first: TS18 1HU, ts181hu, TS18-1HU, BD 18 3LX. Then a
 * first half, with as much of the second as there is.
 */
export function takePostcode(words: readonly string[]): {
  postcode?: TypedPostcode;
  rest: string[];
} {
  for (const size of [1, 2, 3, 4]) {
    for (let from = 0; from + size <= words.length; from++) {
      const [, outward, inward] = whole.exec(words.slice(from, from + size).join('')) ?? [];
      if (outward && inward) {
        const postcode = {
          outward,
          inward: inward.replace('o', '0').slice(0, 1) + inward.slice(1),
        };
        return { postcode, rest: without(words, from, size) };
      }
    }
  }
  const from = words.findIndex((word) => firstHalf.test(word));
  if (from >= 0) {
    const next = words[from + 1] ?? '';
    const inward = /^\d[a-z]?$/.test(next) ? next : '';
    const size = inward === '' ? 1 : 2;
    return { postcode: { outward: words[from] ?? '', inward }, rest: without(words, from, size) };
  }
  // BD 18, and nothing after it.
  const last = words.slice(-2);
  if (last.length === 2 && /^[a-z]{1,2}$/.test(last[0] ?? '') && firstHalf.test(last.join(''))) {
    return { postcode: { outward: last.join(''), inward: '' }, rest: words.slice(0, -2) };
  }
  return { rest: [...words] };
}

function without(words: readonly string[], from: number, size: number): string[] {
  return [...words.slice(0, from), ...words.slice(from + size)];
}

/** W1T is a part of W1, which people type for it. EC1A is one of EC1. */
export function districtOf(outward: string): string {
  return outward.replace(/(?<=\d)[a-z]$/, '');
}

/** The letters that a postcode begins with: ts of ts18. */
export function lettersOf(outward: string): string {
  return outward.replace(/\d.*$/, '');
}

/** Of some first halves those with the nearest number of the same letters. Empty if none has these letters. */
export function nearestTo(outward: string, all: readonly string[]): string[] {
  const number = (one: string) => Number(/\d+/.exec(one)?.[0]);
  const near = all.filter((one) => lettersOf(one) === lettersOf(outward));
  const distance = (one: string) => Math.abs(number(one) - number(outward));
  const least = Math.min(...near.map(distance));
  return near.filter((one) => distance(one) === least);
}
