import type { PrivateFinding } from './finding.ts';

/** Ten digits, in any grouping that people write. */
const tenDigits = /(?<![\d/.])\d(?:(?: ?[.\-_/:,] ?| )?\d){9}(?![\d/]|[.,]\d)/g;

const phoneBefore =
  /(?:call|phone|telephone|tel|fax|ring|dial|helpdesk|helpline|switchboard)(?: on)?[:.]?\s*(?:\+44\s*)?\(?$/i;
const numberBefore = /nhs\s*(?:number|no\.?|num|#|id)(?:\s+(?:is|was))?\W*$/i;

/**
 * NHS numbers: ten digits with a right check digit, or any ten that the text
 * itself calls one. Left out: numbers that begin with 999,
 * the range for tests, where the words call them a test; and what is a phone
 * number where it stands.
 * Source: NHS Data Dictionary, "NHS Number"; the check digit is modulus 11.
 */
export function findNhsNumbers(text: string): PrivateFinding[] {
  return [...text.matchAll(tenDigits)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(/\D/g, '');
    const before = text.slice(Math.max(0, index - 40), index);
    const after = text.slice(index + found.length, index + found.length + 40);
    if (digits.startsWith('999') && /\btest\b/i.test(`${before}${after}`)) return [];
    const isCalledOne = numberBefore.test(before);
    if (!isCalledOne && (!hasRightCheckDigit(digits) || isPhone(digits, before))) return [];
    if (!isCalledOne && !isPlausibleGrouping(found)) return [];
    return { kind: 'nhs-number', index, found };
  });
}

/** Commas, colons and slashes separate other things too, so they must stand as an NHS number's groups would: 3, 3, 4. */
function isPlausibleGrouping(found: string): boolean {
  if (!/[/:,_]/.test(found)) return true;
  const sizes = found
    .split(/\D+/)
    .map(({ length }) => length)
    .join();
  return sizes === '3,3,4';
}

function isPhone(digits: string, before: string): boolean {
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
