import { dayMs, type Instant } from '../time/instant.ts';
import type { IncidentState } from './incident-state.ts';

/** How long the pictures of a notice that is over are kept, so that "we are back" can still go up. */
export const kitDays = 30;

/** Whether a notice has a kit: while it is open, and for some days after its end. */
export function hasKit({ isOpen, endedAt }: IncidentState, now: Instant): boolean {
  return isOpen || (endedAt !== undefined && now - endedAt < kitDays * dayMs);
}
