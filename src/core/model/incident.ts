import { z } from 'zod';
import { day, instant, line, reachable } from './field.ts';
import { incidentKinds } from './phase.ts';
import type { Review } from './review.ts';
import { sources } from './source.ts';
import type { Update } from './update.ts';
import { windowSchema } from './window.ts';

/** Whom an incident is published for. What is for practices only has no word for patients. */
export const audiences = ['everyone', 'practices'] as const;
export type IncidentAudience = (typeof audiences)[number];

export const incidentSchema = z
  .strictObject({
    /** Empty where it is made of the facts. */
    title: line(80).default(''),
    /** Empty where it is for practices only. */
    patientTitle: line(80).default(''),
    /** Whether titles are made of what updates say, and follow when a failure spreads. What is typed then stands in place of what fails. */
    titles: z.literal('from-facts').optional(),
    audience: z.enum(audiences).default('everyone'),
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
  .refine(({ title, titles }) => titles !== undefined || title !== '', {
    path: ['title'],
    error: 'is missing.',
  })
  .refine(
    ({ audience, patientTitle, titles }) =>
      audience === 'practices' || titles !== undefined || patientTitle !== '',
    {
      path: ['patientTitle'],
      error: 'is missing.',
    },
  )
  .refine(({ audience, patientTitle }) => audience === 'everyone' || patientTitle === '', {
    path: ['patientTitle'],
    error: 'is for patients, and this incident is for practices only. Take it out.',
  })
  .refine(({ audience, kind }) => audience === 'everyone' || kind !== 'exercise', {
    path: ['audience'],
    error: 'is not for exercises. Take it out.',
  })
  .refine(({ kind, titles }) => kind === 'incident' || titles === undefined, {
    path: ['titles'],
    error: 'is only for incidents. Take it out, and write a title.',
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
export type Incident = Omit<z.infer<typeof incidentSchema>, 'audience'> & {
  /** Everyone, if it says nothing. */
  audience?: IncidentAudience;
  id: string;
  file: string;
  background: string;
  updates: Update[];
  review?: Review | undefined;
};

/** Whether patients are told nothing of it. */
export function isForPracticesOnly({ audience }: Pick<Incident, 'audience'>): boolean {
  return audience === 'practices';
}
