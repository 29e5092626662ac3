import { toIso, type Instant } from '../time/instant.ts';
import { showDate, showMoment } from '../time/london.ts';

/** A moment for people and, as ISO 8601, for machines. */
export interface Moment {
  text: string;
  iso: string;
}

/** 5:30pm on Friday 1 August 2025 */
export function moment(instant: Instant): Moment {
  return { text: showMoment(instant), iso: toIso(instant) };
}

/** Friday 1 August 2025 */
export function dateOnly(instant: Instant): Moment {
  return { text: showDate(instant), iso: toIso(instant) };
}

/** The promise of the next update, kept or missed. Print `lead`, then the time. */
export interface NextUpdate {
  lead: string;
  due: Moment;
  isOverdue: boolean;
}

/** Nothing when no update is promised. `what` is the thing promised, such as "update" or "bulletin". */
export function nextUpdate(
  { next, isOverdue }: { next?: Instant | undefined; isOverdue: boolean },
  what = 'update',
): NextUpdate | undefined {
  if (next === undefined) return undefined;
  return isOverdue
    ? { lead: `Late: the next ${what} was due by`, due: moment(next), isOverdue }
    : { lead: `Next ${what} by`, due: moment(next), isOverdue };
}
