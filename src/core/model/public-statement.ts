import { z } from 'zod';
import { day, hasAWayToReach, line, reachable, webAddress } from './field.ts';

/** Pages that the law asks of a publisher. What they say is the publisher's own. */
export const publicStatements = ['accessibility', 'privacy'] as const;
export type PublicStatement = (typeof publicStatements)[number];

const shared = {
  /** Nobody has looked at it yet: its page says so. */
  draft: z.literal(true).optional(),
  prepared: day,
  reviewed: day.optional(),
};

/**
 * What the model statement asks for: Commission Implementing Decision (EU)
 * 2018/1523, as the Public Sector Bodies (Websites and Mobile Applications)
 * (No. 2) Accessibility Regulations 2018 (SI 2018/952) take it over.
 */
export const accessibilitySchema = z.strictObject({
  ...shared,
  /** How far the pages meet WCAG 2.2, level AA. */
  meets: z.enum(['fully', 'partly', 'not']),
  notAccessible: z
    .array(
      z.strictObject({
        what: line(300),
        why: z.enum(['not-compliant', 'disproportionate-burden', 'out-of-scope']),
        instead: line(300).optional(),
        mendedBy: day.optional(),
      }),
    )
    .default([]),
  tested: day.optional(),
  testedBy: line(200).optional(),
});

export const privacySchema = z.strictObject({
  ...shared,
  controller: line(120),
  dataProtectionOfficer: z
    .strictObject({ name: line(80), ...reachable })
    .refine(hasAWayToReach, { error: 'has no way to be reached. Add a phone, an email or a url.' })
    .optional(),
  /** Whoever serves the pages, and what its logs hold of those who read them. */
  hosts: z
    .array(
      z.strictObject({
        name: line(80),
        keeps: line(300),
        days: z.int().min(0).max(3650).optional(),
        notice: webAddress.optional(),
      }),
    )
    .min(1),
});

/** `body` is Markdown, below what the fields say. */
interface Written {
  file: string;
  body: string;
}

export interface PublicStatements {
  accessibility?: (z.infer<typeof accessibilitySchema> & Written) | undefined;
  privacy?: (z.infer<typeof privacySchema> & Written) | undefined;
}
