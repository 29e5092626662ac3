/** With any letters: invented postcodes have some that are never given, such as ZZ1 1AA. Source of the form: BS 7666. */
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
