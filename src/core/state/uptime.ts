import { isDown, levels, type Level } from '../model/level.ts';
import { minutesIn, sharedMinutes, type Stretch } from '../time/days.ts';
import type { Interval } from './sweep.ts';

/** Whole minutes at each level. */
export type Minutes = Record<Level, number>;

/**
 * Uptime is counted in practice-minutes: one minute at one practice that uses
 * the service today, until the day on which it closed for good. A minute is up unless the service has a partial or major
 * outage there: staff cannot rely on it then (`isUsable` in model/level.ts).
 * Slowness is not down, and neither is planned work, which was announced. No
 * level has a weight, because nobody could check a weighted number by hand.
 */
export interface Uptime {
  up: number;
  /** 0 when no practice uses the service. */
  all: number;
}

/** The uptime of all practices together, from their practice-minutes at each level. */
export function uptimeOf(days: readonly { practiceMinutes: Minutes }[]): Uptime {
  let up = 0;
  let all = 0;
  for (const { practiceMinutes } of days) {
    for (const level of levels) {
      all += practiceMinutes[level];
      if (!isDown(level)) up += practiceMinutes[level];
    }
  }
  return { up, all };
}

/** The uptime of each area in one stretch of time, from how many practices of each use the service. */
export function uptimeByArea(
  stretch: Stretch,
  intervals: readonly Interval[],
  users: readonly number[],
): Uptime[] {
  const uptimes = users.map((count) => {
    const all = count * minutesIn(stretch);
    return { up: all, all };
  });
  for (const interval of intervals) {
    const minutes = sharedMinutes(stretch, interval);
    uptimes.forEach((uptime, area) => {
      const gone = (interval.count.goneByArea[area] ?? 0) * minutes;
      uptime.all -= gone;
      uptime.up -= (interval.count.downByArea[area] ?? 0) * minutes + gone;
    });
  }
  return uptimes;
}
