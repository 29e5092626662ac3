import { z } from 'zod';
import { day, id, line } from './field.ts';
import { sources } from './source.ts';

/** How far a recommendation is. */
export const progresses = ['accepted', 'in-progress', 'done', 'rejected'] as const;
export type Progress = (typeof progresses)[number];

const noteSchema = z.strictObject({
  date: day,
  text: line(300),
  /** How far the recommendation is from this day on, if that has changed. */
  state: z.enum(progresses).optional(),
});

/** What was done about a recommendation, and on which day. */
export type Note = z.infer<typeof noteSchema>;

const recommendationSchema = z
  .strictObject({
    id,
    what: line(300),
    owner: line(80),
    due: day.optional(),
    state: z.enum(progresses),
    reason: line(300).optional(),
    notes: z.array(noteSchema).default([]),
  })
  .refine(({ state, due }) => state === 'rejected' || due !== undefined, {
    path: ['due'],
    error: 'is missing. Say by which day it is to be done.',
  })
  .refine(({ state, reason }) => state !== 'rejected' || reason !== undefined, {
    path: ['reason'],
    error: 'is missing. Say why the recommendation is rejected.',
  })
  .refine(({ state, reason }) => state === 'rejected' || reason === undefined, {
    path: ['reason'],
    error: 'is only for a rejected recommendation. Take it out, or write state: rejected.',
  });

/** Something to be done, by whom (a role) and by which day. A rejected one may have no day. */
export type Recommendation = z.infer<typeof recommendationSchema>;

export const reviewSchema = z.strictObject({
  published: day,
  author: line(120),
  findings: z.array(line(300)).min(1),
  recommendations: z.array(recommendationSchema).default([]),
  sources,
});

/** What an incident taught. `text` is Markdown. */
export type Review = z.infer<typeof reviewSchema> & { file: string; text: string };
