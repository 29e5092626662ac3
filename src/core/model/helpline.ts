import { z } from 'zod';
import { phone } from './field.ts';
import { languageName } from './language-name.ts';

export const helplineDays = ['every-day', 'monday-to-friday', 'monday-to-saturday'] as const;

const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
  error: 'is not a time of day. Write it in quotes with 24 hours, such as "08:00".',
});

/** A number that patients may call about an incident, when, and in which languages. */
export const helplineSchema = z
  .strictObject({
    phone,
    /** With no time, every-day means day and night. */
    days: z.enum(helplineDays).optional(),
    from: clockTime.optional(),
    to: clockTime.optional(),
    /** Tags such as pl. */
    languages: z
      .array(
        z.string().refine((tag) => languageName(tag, 'en') !== undefined, {
          error: 'is not the tag of a language. Write one such as pl or ur.',
        }),
      )
      .max(12)
      .default([]),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    error: 'has one time of two. Write both from and to.',
  })
  .refine(({ days, from }) => (days === undefined ? from === undefined : true), {
    error: `does not say on which days. Add days: ${helplineDays.join(', ')}.`,
  })
  .refine(({ days, from }) => days === undefined || days === 'every-day' || from !== undefined, {
    error: 'does not say at what time. Add from and to.',
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    error: 'closes before it opens. Correct from or to.',
  });

export type Helpline = z.infer<typeof helplineSchema>;
