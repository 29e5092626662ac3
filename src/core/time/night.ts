import { dayMs, hourMs, type Instant } from './instant.ts';
import { dayKey, londonTime, startOfDay } from './london.ts';

/** London's hours in which no phone is made to ring, unless an update is marked urgent. */
export const [nightBegins, nightEnds] = [22, 7];

/** When the night ends in which a moment lies. Nothing by day. */
export function endOfNight(now: Instant): Instant | undefined {
  const { hour } = londonTime(now);
  if (hour >= nightEnds && hour < nightBegins) return undefined;
  const day = startOfDay(dayKey(hour < nightEnds ? now : now + dayMs / 2));
  // The clocks change before 7am, so hours are counted to the clock and not from midnight.
  const end = day + nightEnds * hourMs;
  return end + (nightEnds - londonTime(end).hour) * hourMs;
}

/** How long a change may wait to be read and merged. */
const untilItIsOut = 2 * hourMs;

/** Whether what is written now may go out at night. */
export function isNearNight(now: Instant): boolean {
  return endOfNight(now) !== undefined || endOfNight(now + untilItIsOut) !== undefined;
}
