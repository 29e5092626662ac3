import { z } from 'zod';
import { instant } from './field.ts';

/** When planned work is to be done. Any other kind has none. */
export const windowSchema = z.strictObject({ from: instant, to: instant });

export type Window = z.infer<typeof windowSchema>;

export function isSameWindow(a: Window | undefined, b: Window | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

/** Planned work that is under way after the end of its window: an update says that it is, or nobody has said that it is over. */
export type Overrun = 'said' | 'unsaid';
