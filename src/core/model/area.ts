import { z } from 'zod';
import { id, line } from './field.ts';

const areaSchema = z.strictObject({
  id,
  name: line(60),
  /** What it is called in other languages, by language. Pages show the English name beside it. */
  names: z.record(id, line(60)).optional(),
});

export const areasSchema = z.array(areaSchema).min(1);

/** A part of the publisher's patch that practices belong to. */
export type Area = z.infer<typeof areasSchema>[number];
