import { isCallable, nationalDigits } from '../model/callable.ts';

export { nationalDigits };

/**
 * A British phone number in groups as the NHS writes them: 01274 000 000,
 * 0113 000 0000, 020 0000 0000, 015396 20000, 07000 000 000, 0300 000 0000.
 * Undefined if it has not the digits of one.
 * Source: NHS digital service manual, "Phone numbers"; Ofcom, National Telephone
 * Numbering Plan, for the length of area codes.
 */
export function writePhone(typed: string): string | undefined {
  const digits = nationalDigits(typed);
  const sizes = shapes.find(([shape]) => shape.test(digits))?.[1];
  if (!sizes) return undefined;
  let start = 0;
  return sizes.map((size) => digits.slice(start, (start += size))).join(' ');
}

/** As `writePhone`, and undefined too if to call it has a price of its own, as 0844 and 09 have. */
export function writeCallable(typed: string): string | undefined {
  const phone = writePhone(typed);
  return phone !== undefined && isCallable(phone) ? phone : undefined;
}

/** Area codes of five digits after the 0. Source: Ofcom, as above. */
const longCodes = [
  ...['13873', '15242', '15394', '15395', '15396', '16973', '16974', '16977'],
  ...['17683', '17684', '17687', '19467'],
].join('|');

/** The first shape that fits counts. */
const shapes: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^02\d{9}$/, [3, 4, 4]],
  [/^(?:011\d|01\d1)\d{7}$/, [4, 3, 4]],
  [new RegExp(`^0(?:${longCodes})\\d{5}$`), [6, 5]],
  [/^016977\d{4}$/, [6, 4]],
  [/^0[17]\d{9}$/, [5, 3, 3]],
  [/^01\d{8}$/, [5, 5]],
  [/^0[3589]\d{9}$/, [4, 3, 4]],
  [/^0800\d{6}$/, [4, 3, 3]],
];
