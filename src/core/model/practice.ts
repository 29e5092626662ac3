import { z } from 'zod';
import { parseDay, type Instant } from '../time/instant.ts';
import { id, line, phone, webAddress } from './field.ts';
import type { Branch } from './branch.ts';
import { isPostcode } from './postcode.ts';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((cell) => (cell === '' ? undefined : cell), schema.optional());

const separatedBy = (separator: RegExp) =>
  z
    .string()
    .default('')
    .transform((cell) =>
      cell
        .split(separator)
        .map((part) => part.trim())
        .filter(Boolean),
    );

/** A date in a cell. Spreadsheets like to write 2025-06-30 as 30/06/2025. */
const cellDay = z.string().transform((cell, context): Instant => {
  const iso = cell.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
  const day = parseDay(iso);
  if (day !== undefined) return day;
  context.addIssue({
    code: 'custom',
    message: `"${cell}" is not a date`,
    params: { fix: 'Write the year, month and day, such as 2025-06-30.' },
  });
  return z.NEVER;
});

/** One line of practices.csv: every cell arrives as text. */
export const practiceSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]{2,7}$/, {
    error: 'is not an ODS code. Write capitals and digits only, such as X10001.',
  }),
  name: line(100),
  area: id,
  town: line(60),
  postcode: z.string().refine(isPostcode, {
    error: 'is not a postcode. Write it in capitals with one space, such as BD21 3AB.',
  }),
  phone: optional(phone),
  website: optional(webAddress),
  services: separatedBy(/\s+/),
  sites: separatedBy(/;/),
  dispensing: optional(z.enum(['yes', 'no'])).transform((cell) => cell === 'yes'),
  note: optional(line(200)),
  /** The day on which it closed for good. Its page, its feed and its past stay. */
  closed: optional(cellDay),
});

/**
 * A GP practice, by ODS code. `name` is what the whole site calls it: where
 * another practice has its name, the town stands behind it in brackets, and the
 * postcode or the code where that is not enough. `listedName` is then the name
 * in practices.csv. `line` is its line there.
 * `branches` are those of branches.csv, in its order; absent where it has none.
 */
export type Practice = z.infer<typeof practiceSchema> & {
  line: number;
  listedName?: string;
  branches?: readonly Branch[];
};

/** Whether it has closed for good by a moment. On the day itself it counts as closed. */
export function isClosedAt({ closed }: Pick<Practice, 'closed'>, at: Instant): boolean {
  return closed !== undefined && closed <= at;
}
