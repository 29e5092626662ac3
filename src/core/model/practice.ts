import { z } from 'zod';
import { id, line, webAddress } from './field.ts';

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

/** One line of practices.csv: every cell arrives as text. */
export const practiceSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]{2,7}$/, {
    error: 'is not an ODS code. Write capitals and digits only, such as X10001.',
  }),
  name: line(100),
  area: id,
  town: line(60),
  postcode: z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/, {
    error: 'is not a postcode. Write it in capitals with one space, such as BD21 3AB.',
  }),
  phone: optional(line(40)),
  website: optional(webAddress),
  services: separatedBy(/\s+/),
  sites: separatedBy(/;/),
  dispensing: optional(z.enum(['yes', 'no'])).transform((cell) => cell === 'yes'),
  note: optional(line(200)),
});

/** A GP practice, by ODS code. `line` is its line in practices.csv. */
export type Practice = z.infer<typeof practiceSchema> & { line: number };
