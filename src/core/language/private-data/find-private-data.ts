import { findDatesOfBirth } from './date-of-birth.ts';
import type { Allowed, PrivateFinding } from './finding.ts';
import { findNames } from './name.ts';
import { findNhsNumbers } from './nhs-number.ts';
import { findEmails, findMobiles, findPostcodes } from './reachable.ts';

const rules: readonly ((text: string, allowed: Allowed) => PrivateFinding[])[] = [
  findNhsNumbers,
  findDatesOfBirth,
  findMobiles,
  findEmails,
  findPostcodes,
  findNames,
];

/** What in a text may belong to a person, in the order in which it stands there. */
export function findPrivateData(text: string, allowed: Allowed): PrivateFinding[] {
  return rules.flatMap((rule) => rule(text, allowed)).toSorted((a, b) => a.index - b.index);
}
