import { dayMs, minuteMs, type Instant } from '../time/instant.ts';
import { dayKey, offsetMinutes } from '../time/london.ts';

/** A calendar day as the moment of its midnight in UTC. Days are counted on these. */
export type CalendarDay = Instant;

/** London's day at a moment. */
export function londonDay(instant: Instant): CalendarDay {
  return Date.parse(`${dayKey(instant)}T00:00:00Z`);
}

export function addDays(day: CalendarDay, count: number): CalendarDay {
  return day + count * dayMs;
}

/**
 * The moment of a London clock time, given as minutes after midnight. In the
 * hour that comes twice, the first; undefined in the hour that London skips.
 */
export function londonMoment(day: CalendarDay, minutes: number): Instant | undefined {
  const asUtc = day + minutes * minuteMs;
  return [60, 0]
    .map((offset) => asUtc - offset * minuteMs)
    .find((instant) => asUtc - instant === offsetMinutes(instant) * minuteMs);
}
