import { z } from 'zod';
import { line, webAddress } from './field.ts';

/** Forms beyond text in which people make a notice or an answer. Large print is made by itself. */
export const formatKinds = ['easy-read', 'bsl', 'audio'] as const;
export type FormatKind = (typeof formatKinds)[number];

/** What says that nobody speaks or signs: synthetic speech and avatars. */
const machine =
  /\b(?:machines?|computers?|software|synthetic|synthesi[sz]ed|synthesi[sz]er|text.?to.?speech|tts|ai|artificial|avatars?|automatic(?:ally)?|automated|robots?|generated|cloned)\b/i;

/** Who made it: a role or an agency, and never a machine. */
const maker = line(80).refine((text) => !machine.test(text), {
  error:
    'names a machine, and nothing that a machine spoke, signed or drew goes live. Let a person make it, and name their role or agency.',
});

const httpsAddress = webAddress.refine((text) => text.startsWith('https://'), {
  error: 'is not encrypted. Write the address with https:// in front.',
});

export const formatSchema = z
  .strictObject({
    /** What it is of: an incident's notice, or an answer. */
    of: z.string().regex(/^(?:incidents|guidance)\/[a-z0-9]+(?:-[a-z0-9]+)*$/, {
      error:
        'is neither incidents/ with an id nor guidance/ with an id. Write guidance/medicine-111.',
    }),
    kind: z.enum(formatKinds),
    url: httpsAddress,
    /** What is said in a video or a recording, to read. */
    transcript: httpsAddress.optional(),
    madeBy: maker,
    /** The hash of the English that it says. The check tells it. */
    english: line(20).optional(),
  })
  .superRefine((format, context) => {
    if (format.kind === 'easy-read' || format.transcript !== undefined) return;
    context.addIssue({
      code: 'custom',
      path: ['transcript'],
      message: 'is missing',
      params: {
        fix: 'Put a page with what is said beside it, and write its address: transcript: https://www.example.org/words',
      },
    });
  });

export const formatsSchema = z.array(formatSchema);

export type Format = z.infer<typeof formatSchema>;
