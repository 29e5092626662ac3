import { z } from 'zod';
import { day, line } from './field.ts';

/** Who answers for a translated text: nobody, a translator, or a second person who has reviewed it. */
export const translationStates = ['machine', 'translated', 'reviewed'] as const;
export type TranslationState = (typeof translationStates)[number];

const hash = z.string().regex(/^[a-p]{12}$/, {
  error: 'is not the hash of a text. npm run review writes it.',
});

/** What is known of one translated text: the English and the words that it is about, by their hashes. */
const recordSchema = z
  .strictObject({
    state: z.enum(translationStates),
    english: hash,
    words: hash,
    translator: line(80).optional(),
    reviewer: line(80).optional(),
    date: day.optional(),
  })
  .superRefine(({ state, translator, reviewer, date }, context) => {
    const missing = [
      ...(state !== 'machine' && translator === undefined ? ['translator'] : []),
      ...(state === 'reviewed' && reviewer === undefined ? ['reviewer'] : []),
      ...(state !== 'machine' && date === undefined ? ['date'] : []),
    ];
    for (const field of missing) {
      context.addIssue({ code: 'custom', path: [field], message: 'is missing.' });
    }
  });
export type TranslationRecord = z.infer<typeof recordSchema>;

/** A file languages/<lang>.state.yaml: one line a text, by the text's name. */
export const translationStatesSchema = z.record(z.string(), recordSchema);
