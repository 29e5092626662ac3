import { line } from '../model/field.ts';
import { parseDay, type Instant } from '../time/instant.ts';
import { showDate } from '../time/london.ts';

/** Who answers for some words to patients, from which day, and until which they hold unseen. */
export interface Approval {
  /** A role, not a person's name. */
  approvedBy: string;
  /** Calendar dates, such as 2026-11-23. */
  approved: string;
  reviewBy: string;
}

/** An answer that waits for its approval. */
export interface Waiting {
  id: string;
  /** The day on which its words were written. */
  written: Instant;
}

/** True, or what to write instead. */
export type RoleVerdict = true | string;

const maxRoleCharacters = 80;

export function checkRole(role: string): RoleVerdict {
  if (!line(maxRoleCharacters).safeParse(role).success)
    return `write a role in 1 to ${maxRoleCharacters} characters, such as Chief pharmacist.`;
  return !role.includes('@') || 'write a role, such as Chief pharmacist, and no address.';
}

/** The day of the approval: not to come, and not before any of the words were written. */
export function checkApproved(
  day: string,
  today: Instant,
  waiting: readonly Waiting[] = [],
): RoleVerdict {
  const approved = parseDay(day);
  if (approved === undefined) return explainDay;
  if (approved > today) return `${showDate(approved)} is still to come.`;
  const early = waiting.find(({ written }) => approved < written);
  if (early)
    return `${showDate(approved)} is before the words of ${early.id} were written, on ${showDate(early.written)}.`;
  return true;
}

/** The day by which somebody must look at the words again: after the approval, and still to come. */
export function checkReviewBy(day: string, approved: string, today: Instant): RoleVerdict {
  const reviewBy = parseDay(day);
  if (reviewBy === undefined) return explainDay;
  if (reviewBy <= (parseDay(approved) ?? today)) return 'it is later than the day of the approval.';
  return reviewBy > today || `${showDate(reviewBy)} has passed.`;
}

const explainDay = 'write the year, month and day, such as 2026-11-23.';

/** A year after a day, as most publishers review. 29 February becomes 28 February. */
export function offerReviewBy(approved: string): string {
  const [year = '', month, day] = approved.split('-');
  const next = `${Number(year) + 1}-${month}-${day}`;
  return parseDay(next) === undefined ? `${Number(year) + 1}-${month}-28` : next;
}
