import { z } from 'zod';
import { id, line } from './field.ts';

export const areasSchema = z.array(z.strictObject({ id, name: line(60) })).min(1);

/** A part of the publisher's patch that practices belong to. */
export type Area = z.infer<typeof areasSchema>[number];
