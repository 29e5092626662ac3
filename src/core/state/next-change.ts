import type { Incident } from '../model/incident.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import { dayKey, startOfDay } from '../time/london.ts';
import type { State } from './state.ts';

/**
 * The next moment at which a page may say something else although nobody writes
 * anything: an update that waits is published, planned work begins or ends, what
 * was promised is late, and at the latest a day ends in London. Nothing while an
 * incident is open: then each page says when it is too old to go by.
 */
export function nextChangeByClock(
  { open, now }: Pick<State, 'open' | 'now'>,
  incidents: readonly Incident[],
): Instant | undefined {
  if (open.length > 0) return undefined;
  const moments = incidents.flatMap(momentsOf).filter((moment) => moment > now);
  return Math.min(nextMidnight(now), ...moments);
}

function momentsOf({ window, updates }: Incident): Instant[] {
  const windows = [window, ...updates.map((update) => update.window)];
  return [
    ...windows.flatMap((one) => (one ? [one.from, one.to] : [])),
    ...updates.flatMap(({ at, next, corrections }) => [
      at,
      ...(next === undefined ? [] : [next]),
      ...corrections.map((correction) => correction.at),
    ]),
  ];
}

/** A day in London has 23 to 25 hours. */
function nextMidnight(now: Instant): Instant {
  const begun = startOfDay(dayKey(now));
  return startOfDay(dayKey(begun + dayMs + dayMs / 4));
}
