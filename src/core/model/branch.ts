import { z } from 'zod';
import { id, line, phone } from './field.ts';
import { isPostcode } from './postcode.ts';

/** One line of branches.csv: every cell arrives as text. */
export const branchSchema = z.strictObject({
  /** The code of the practice whose branch it is. */
  practice: z.string().trim().min(1),
  /** What updates call it. No other branch of any practice has it. */
  id,
  name: line(100),
  town: line(60),
  postcode: z.string().refine(isPostcode, {
    error: 'is not a postcode. Write it in capitals with one space, such as BD21 3AB.',
  }),
  phone: z.preprocess((cell) => (cell === '' ? undefined : cell), phone.optional()),
});

/** A second door of a practice, with an address of its own. `line` is its line in branches.csv. */
export type Branch = z.infer<typeof branchSchema> & { line: number };
