import { z } from 'zod';
import { day, instant, line, reachable } from './field.ts';
import { incidentKinds } from './phase.ts';
import type { Review } from './review.ts';
import { sources } from './source.ts';
import type { Update } from './update.ts';
import { windowSchema } from './window.ts';

export const incidentSchema = z
  .strictObject({
    title: line(80),
    patientTitle: line(80),
    kind: z.enum(incidentKinds),
    began: instant,
    /** The first one. An update may move it: the one in force is in the state. */
    window: windowSchema.optional(),
    helpdesk: z
      .strictObject({
        name: line(80).optional(),
        ...reachable,
        hours: line(80).optional(),
        reference: line(60).optional(),
      })
      .optional(),
    report: z
      .strictObject({ name: line(80).optional(), ...reachable, note: line(200).optional() })
      .optional(),
    reviewPromised: z.strictObject({ at: instant, by: day.optional() }).optional(),
    sources,
  })
  .refine(({ kind, window }) => kind !== 'maintenance' || window !== undefined, {
    path: ['window'],
    error: 'is missing. Planned work needs a window with two times, from and to.',
  })
  .refine(({ kind, window }) => kind === 'maintenance' || window === undefined, {
    path: ['window'],
    error: 'is only for planned work. Take it out, or write kind: maintenance.',
  });

/**
 * One disruption, planned work or exercise, with its updates from the oldest to
 * the newest. `background` is Markdown.
 */
export type Incident = z.infer<typeof incidentSchema> & {
  id: string;
  file: string;
  background: string;
  updates: Update[];
  review?: Review | undefined;
};
