/**
 * A phone number in groups as the NHS writes them (01274 000 000). Undefined if
 * it has not the digits of a British number.
 * Source: NHS digital service manual; Ofcom, National Telephone Numbering Plan.
 */
export function writePhone(typed: string): string | undefined {
  const digits = typed.replace(/\D/g, '').replace(/^(?:0044|44)0?/, '0');
  if (!/^0[1-9]\d{8,9}$/.test(digits)) return undefined;
  return group(digits, sizesOf(digits));
}

/** London and other cities of 02; 011 and 01x1; 03, 07 and 08 in threes; all others by five. */
function sizesOf(digits: string): number[] {
  if (digits.startsWith('02')) return [3, 4, 4];
  if (/^0(?:11|1\d1|[3589])/.test(digits)) return [4, 3, 4];
  return [5, 3, 3];
}

function group(digits: string, sizes: readonly number[]): string {
  let start = 0;
  return sizes
    .map((size) => digits.slice(start, (start += size)))
    .filter((part) => part !== '')
    .join(' ');
}
