/**
 * The digits of a UK phone number in groups, as the NHS writes them: 01274 000 000,
 * 0113 000 0000, 020 0000 0000, 07000 000 000, 0300 000 0000, 0800 000 000.
 * Nothing if there are too few or too many.
 * Source: Ofcom, National Telephone Numbering Plan, for the length of area codes.
 */
export function groupPhone(digits: string): string | undefined {
  const sizes = shapes.find(([shape]) => shape.test(digits))?.[1];
  if (!sizes) return undefined;
  const [first, second] = sizes;
  return [
    digits.slice(0, first),
    digits.slice(first, first + second),
    digits.slice(first + second),
  ].join(' ');
}

const shapes: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/^02\d{9}$/, [3, 4]],
  [/^(?:011\d|01\d1)\d{7}$/, [4, 3]],
  [/^0[17]\d{9}$/, [5, 3]],
  [/^0[389]\d{9}$/, [4, 3]],
  [/^0800\d{6}$/, [4, 3]],
];
