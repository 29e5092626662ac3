import rtlcss from 'rtlcss';

const flipped = new Map<string, string>();

/** A stylesheet as a direction needs it. nhsuk-frontend is made for left to right alone. */
export function styleFor(css: string, direction: 'ltr' | 'rtl'): string {
  if (direction === 'ltr') return css;
  const known = flipped.get(css) ?? rtlcss.process(css);
  flipped.set(css, known);
  return known;
}
