/** The first half, from one letter and digit (M1) to four signs (EC1A, SW19). Source: BS 7666. */
const outward =
  '[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d|[A-HK-Y]\\d\\d|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY])';

/**
 * A postcode that Royal Mail may have given, in capitals, with or without its
 * space: its last two letters are never C, I, K, M, O or V. Source: BS 7666.
 */
export const givenPostcode = `(?:GIR ?0AA|${outward} ?\\d[ABD-HJLNP-UW-Z]{2})`;

/** The same with any letters: invented postcodes have some that are never given, such as ZZ1 1AA. */
const whole = /^(?:GIR ?0AA|[A-PR-UWYZ][A-Z]?\d[A-Z\d]? ?\d[A-Z]{2})$/;

/** Whether a text is a postcode in capitals with one space. */
export function isPostcode(text: string): boolean {
  return whole.test(text) && text.includes(' ');
}

/** A postcode in capitals with one space; undefined if it is none. */
export function writePostcode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/\s/g, '');
  return whole.test(letters) ? `${letters.slice(0, -3)} ${letters.slice(-3)}` : undefined;
}
