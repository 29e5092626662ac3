import { z } from 'zod';
import { parseDay } from '../time/instant.ts';
import { contrastWithWhite } from './contrast.ts';
import { formAddress } from './form-address.ts';
import { email, hasAWayToReach, id, instant, line, phone, reachable, webAddress } from './field.ts';

const needsAWay = {
  error: 'has no way to be reached. Add a phone, an email or a url.',
};

/** The words of the header are white, so the colour must be dark. */
const headerColour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, {
    error: "is not a colour. Write it in quotes with six letters and digits, such as '#005eb8'.",
    abort: true,
  })
  .refine((colour) => contrastWithWhite(colour) >= minContrast, {
    error: ({ input }) =>
      `is too light for the white words on it: ${contrastWithWhite(String(input)).toFixed(1)} to 1, and ${minContrast} is needed. Choose a darker colour.`,
  });

/** Of small words. Source: WCAG 2.2, 1.4.3. */
const minContrast = 4.5;

/** A repository's address. Plain http is for a server on the same machine alone. */
const repository = z
  .string()
  .regex(/^(?:https:\/\/[a-z0-9.-]+|http:\/\/127\.0\.0\.1:\d+)\/[\w.-]+\/[\w.-]+$/i, {
    error:
      'is not the address of a repository. Write it like https://github.com/example/noticeboard.',
  });

/** A calendar date as it is written, such as 2026-12-25. */
const dateText = z.string().refine((text) => parseDay(text) !== undefined, {
  error: 'is not a date. Write the year, month and day in quotes, such as "2026-12-25".',
});

export const siteSchema = z.strictObject({
  title: line(80),
  languages: z.array(id).default([]),
  /** A publisher with thousands of practices may leave their pages in English. */
  practicePages: z.enum(['every-language', 'english']).default('every-language'),
  /** While something is open, a page that is older than this says so. */
  staleAfterMinutes: z.int().min(20).max(1440).default(60),
  publisher: z
    .strictObject({
      name: line(80),
      /** For text messages, where each character counts. */
      shortName: line(20).optional(),
      about: line(300).optional(),
      /** What the header's white words stand on. */
      headerColour: headerColour.optional(),
      website: webAddress.optional(),
      email: email.optional(),
      phone: phone.optional(),
    })
    .refine(hasAWayToReach, { error: 'has no way to be reached. Add an email or a phone.' }),
  /** Stands in new ids of feed items, events and emails, so that those of two publishers differ. */
  idDomain: z
    .string()
    .max(100)
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, {
      error: 'is not a domain. Write one of your own in small letters, such as it.example.org.',
    })
    .optional(),
  /** What was published before this keeps its ids. */
  idDomainFrom: instant.optional(),
  /** Domains whose email addresses may be published beside the publisher's own. */
  emailDomains: z.array(line(80)).default([]),
  contacts: z.strictObject({
    helpdesk: z
      .strictObject({ name: line(80), ...reachable, hours: line(80).optional() })
      .refine(hasAWayToReach, needsAWay),
    report: z
      .strictObject({ name: line(80), ...reachable, note: line(200).optional() })
      .refine(hasAWayToReach, needsAWay),
    /** Forms of the publisher's own, filled in with the practice and the bulletin. */
    forms: z
      .strictObject({
        read: formAddress.optional(),
        impact: formAddress.optional(),
        backlog: formAddress.optional(),
      })
      .optional(),
  }),
  /** When nobody works, so that no update is promised for then. */
  promises: z
    .strictObject({
      weekends: z.enum(['as-usual', 'next-working-morning']).default('as-usual'),
      /** Beside Saturdays and Sundays. `npm run bank-holidays` writes them. */
      bankHolidays: z.array(dateText).max(200).default([]),
    })
    .optional(),
  /** The page on which officers write: where its proposals go, and whether it is there. */
  compose: z
    .strictObject({
      page: z.boolean().default(true),
      repository: repository.optional(),
    })
    .optional(),
  demonstration: z
    .strictObject({
      /** Where its clock stands. Without it, the clock is the real one. */
      now: instant.optional(),
      /** What of it is real and what is not, in English. */
      notice: line(200),
      /** The same in other languages, by their ids. */
      translations: z.record(id, line(300)).optional(),
    })
    .optional(),
  /** What `npm run init` took from the official list of practices, so that a later import takes the same. */
  officialList: z
    .strictObject({
      subIcbs: z.array(line(10)).default([]),
      postcodeAreas: z.array(line(2)).default([]),
      areas: z.enum(['postcode', 'sub-icb']).default('postcode'),
    })
    .optional(),
});

/** Who publishes, whom practices call, and, on a demonstration, where the clock stands. */
export type Site = z.infer<typeof siteSchema>;

/**
 * Whether a content is not the same site any more: a demonstration that another
 * publisher began with, or that has gone live. It has nothing to keep.
 */
export function isOtherSite(
  before: { publisher: string; isDemonstration: boolean },
  after: { publisher: string; isDemonstration: boolean },
): boolean {
  if (!before.isDemonstration) return false;
  return !after.isDemonstration || before.publisher !== after.publisher;
}
