import type { PrivateFinding } from './finding.ts';

/** Ten digits, in any grouping that people write. */
const tenDigits = /(?<![\d/.])\d(?:[ \t\u00a0.\-–]?\d){9}(?![\d/]|[.,]\d)/g;

const phoneBefore =
  /(?:call|phone|telephone|tel|fax|ring|dial|helpdesk|helpline|switchboard)(?: on)?[:.]?\s*(?:\+44\s*)?\(?$/i;
const numberBefore = /nhs\s*(?:number|no\.?|num|#)(?:\s+is)?\W*$/i;

/**
 * NHS numbers: ten digits with a right check digit. Left out: the range that is
 * kept for tests (999), and what is a phone number where it stands.
 * Source: NHS Data Dictionary, "NHS Number"; the check digit is modulus 11.
 */
export function findNhsNumbers(text: string): PrivateFinding[] {
  return [...text.matchAll(tenDigits)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(/\D/g, '');
    if (!hasRightCheckDigit(digits) || digits.startsWith('999')) return [];
    const before = text.slice(Math.max(0, index - 40), index);
    if (isPhone(digits, before)) return [];
    return { kind: 'nhs-number', index, found };
  });
}

function isPhone(digits: string, before: string): boolean {
  if (numberBefore.test(before)) return false;
  return digits.startsWith('0') || phoneBefore.test(before) || /\+44[ (0)]*$/.test(before);
}

export function hasRightCheckDigit(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, position) => total + Number(digit) * (10 - position),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
