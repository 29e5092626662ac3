import { dayMs, type Instant } from '../time/instant.ts';
import { dayKey, daysBetween } from '../time/london.ts';
import type { IncidentState } from './incident-state.ts';
import type { State } from './state.ts';

/** How long the files of a notice that is over are kept, so that "we are back" can still go up. */
export const kitDays = 30;

/** Whether a notice has a kit: while it is open, and until the last of the days after its end is over in London. */
export function hasKit({ isOpen, endedAt }: IncidentState, now: Instant): boolean {
  return isOpen || (endedAt !== undefined && daysBetween(endedAt, now) <= kitDays);
}

/** Everything whose notice has a kit, exercises too. */
export function withKits({ incidents, exercises, now }: State): IncidentState[] {
  return [...incidents, ...exercises].filter((one) => hasKit(one, now));
}

/** The last day of a kit's files, as its midnight in UTC. Nothing while the notice is open. */
export function lastKitDay({ isOpen, endedAt }: IncidentState): Instant | undefined {
  if (isOpen || endedAt === undefined) return undefined;
  return Date.parse(`${dayKey(endedAt)}T00:00:00Z`) + kitDays * dayMs;
}
