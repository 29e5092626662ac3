import { z } from 'zod';
import { instant } from './field.ts';

/** When planned work is to be done. Any other kind has none. */
export const windowSchema = z.strictObject({ from: instant, to: instant });

export type Window = z.infer<typeof windowSchema>;

export function isSameWindow(a: Window | undefined, b: Window | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}
