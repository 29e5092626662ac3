import { z } from 'zod';
import type { Instant } from '../time/instant.ts';
import { day, id, line, webAddress } from './field.ts';
import { worstOf } from './worst-of.ts';

/** What a patient may notice of a task while this answer is in force. */
export const expectations = ['usual', 'delays', 'another-way'] as const;
export type Expectation = (typeof expectations)[number];

/** The worst of some expectations; as usual when there are none. */
export const worstExpectation = worstOf<Expectation>(expectations);

/**
 * What an answer may need beside services: that the surgery has not closed its
 * doors; that it gives more than urgent care, or urgent care alone, or has
 * closed, or closed with its patients seen elsewhere; that it has its own
 * dispensary, or an online form that works; that nothing of the surgery's own
 * touches the task, because only what is outside it fails; that the task is
 * slow although all that it needs works.
 */
export const circumstances = [
  'surgery-open',
  'routine-care',
  'urgent-care-only',
  'surgery-closed',
  'seen-elsewhere',
  'own-dispensary',
  'online-form',
  'usual-at-surgery',
  'catching-up',
] as const;
export type Circumstance = (typeof circumstances)[number];

/** An answer where there is little room: in a text message or a post, and read out on the phone. */
const briefSchema = z.strictObject({
  text: line(90),
  spoken: line(220).regex(/^(?!.*(?:\w\.[a-z]{2}|\/|@))/i, {
    error: 'names a web address, which nobody can write down in time. Say the name of the service.',
  }),
});
export type Brief = z.infer<typeof briefSchema>;

const safetyNetSchema = z.strictObject({
  heading: line(100),
  points: z.array(line(150)).min(1).max(6),
});

/** Who answers for an answer, and from when until when. */
const approval = { approvedBy: line(80), approved: day, reviewBy: day };

const items = z.array(line(60)).default([]);

/**
 * What each text of an answer must say, in every language: a number or an
 * address as it is ("999", 111.nhs.uk), or a term of the language's file
 * (under-5). "under-5 where 111.nhs.uk" asks for the first only in a text that
 * has the second.
 */
const requiresSchema = z
  .strictObject({
    short: items,
    heading: items,
    text: items,
    spoken: items,
    safetyNet: items,
    body: items,
  })
  .partial()
  .default({});

const answerSchema = z.strictObject({
  task: id,
  rank: z.int().min(1),
  title: line(80),
  short: line(120),
  expect: z.enum(expectations),
  needs: z.array(id),
  /** Other answers whose readers these words serve too, because they name the condition ("or A&E if it is closed"). */
  covers: z.array(id).default([]),
  card: z
    .strictObject({
      type: z.enum(['non-urgent', 'urgent', 'emergency']),
      heading: line(100),
      points: z.array(line(150)).min(1).max(6),
    })
    .optional(),
  /** When not to wait, as a card of its own: "Get help today if:". */
  safetyNet: safetyNetSchema.optional(),
  brief: briefSchema.optional(),
  requires: requiresSchema,
  /** Pages that say the same, for whoever approves it. Nobody else is shown them. */
  sources: z.array(webAddress).max(6).optional(),
  /** In place of the approval: the day on which the words were written that nobody has approved yet. */
  draft: day.optional(),
  approvedBy: approval.approvedBy.optional(),
  approved: approval.approved.optional(),
  reviewBy: approval.reviewBy.optional(),
});

export const guidanceSchema = answerSchema.superRefine((answer, context) => {
  for (const field of ['approvedBy', 'approved', 'reviewBy'] as const) {
    const isThere = answer[field] !== undefined;
    if (isThere !== (answer.draft === undefined)) {
      const error = isThere
        ? 'says that this draft is approved. Take out draft if it is, or this field if it is not.'
        : 'is missing.';
      context.addIssue({ code: 'custom', path: [field], message: error });
    }
  }
});

/** A translation of an answer. `of` is the approval date of the English that it translates, or a draft's date. */
export const guidanceTranslationSchema = z.strictObject({
  title: line(80),
  short: line(160),
  card: z.strictObject({ heading: line(120), points: z.array(line(160)).min(1).max(6) }).optional(),
  safetyNet: safetyNetSchema.optional(),
  brief: briefSchema.optional(),
  translatedBy: line(80),
  of: day,
});

export type GuidanceTranslation = z.infer<typeof guidanceTranslationSchema> & {
  file: string;
  body: string;
};

/** An answer to one patient task, approved unless it is a draft. `body` is Markdown and follows the card. */
export type Guidance = Omit<z.infer<typeof answerSchema>, 'approved' | 'draft'> & {
  id: string;
  /** When its words were approved; of a draft, when they were written. */
  approved: Instant;
  isDraft?: boolean;
  file: string;
  body: string;
  /** By language. */
  translations: Readonly<Record<string, GuidanceTranslation>>;
};

/** An answer's words in a language; in English when there is no translation of the English in force. */
export function guidanceIn(
  guidance: Guidance,
  language: string,
): Pick<Guidance, 'title' | 'short' | 'body' | 'brief' | 'safetyNet'> &
  Pick<GuidanceTranslation, 'card'> {
  return translationIn(guidance, language) ?? guidance;
}

/** The translation of the English in force, if there is one. */
export function translationIn(
  { translations, approved }: Guidance,
  language: string,
): GuidanceTranslation | undefined {
  const translation = translations[language];
  return translation?.of === approved ? translation : undefined;
}
