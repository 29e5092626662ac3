import { levels, type Level } from '../model/level.ts';
import { dayAt, minutesIn, sharedMinutes, type Day } from '../time/days.ts';
import type { LevelCounts } from './changes.ts';
import type { Count, Counter } from './count-practices.ts';
import type { IncidentState } from './incident-state.ts';
import { sweep, type Interval, type TimedScope } from './sweep.ts';
import type { Minutes } from './uptime.ts';

export interface DayHistory extends Day {
  /** The worst at any practice at any minute. */
  level: Level;
  /** By the worst level at any practice. Together the day's length. */
  minutes: Minutes;
  /** Practice-minutes. Together the day's length times the practices that use the service and have not closed for good. */
  practiceMinutes: Minutes;
  /** Each practice once, at its worst of that day; those where it worked are not counted. */
  counts: LevelCounts;
  /** Those that touched the service on that day, newest first. */
  incidents: readonly IncidentState[];
}

/** What an incident did to one service. */
export type Touch = TimedScope & { incident: IncidentState };

/**
 * One service's days, from what incidents did to it, the practices that are
 * `gone` by whole days, and the intervals of both together.
 */
export function dayHistories(
  days: readonly Day[],
  touches: readonly Touch[],
  gone: readonly TimedScope[],
  intervals: readonly Interval[],
  counter: Counter,
): DayHistory[] {
  // A practice that was touched for a minute counts for the whole day.
  const wholeDays = touches.map((touch) => ({
    ...touch,
    from: days[dayAt(touch.from, days)]?.from ?? touch.from,
    to: days[dayAt(touch.to - 1, days)]?.to ?? touch.to,
  }));
  const calm = counter.count();
  const intervalsOf = groupByDay(days, intervals);
  const countsOf = groupByDay(days, sweep([...wholeDays, ...gone], counter));
  const incidentsOf = groupByDay(days, wholeDays);
  return days.map((day, index) => {
    const { atLevel } = countsOf[index]?.[0]?.count ?? calm;
    return {
      ...day,
      ...minutesAt(day, intervalsOf[index] ?? [], calm),
      level: worstIn(atLevel),
      counts: levels
        .map((level, rank) => ({ level, count: atLevel[rank] ?? 0 }))
        .filter(({ level, count }) => level !== 'operational' && count > 0)
        .toReversed(),
      incidents: [...new Set(incidentsOf[index]?.map(({ incident }) => incident))],
    };
  });
}

function minutesAt(
  day: Day,
  intervals: readonly Interval[],
  calm: Count,
): Pick<DayHistory, 'minutes' | 'practiceMinutes'> {
  const minutes = noMinutes();
  const practiceMinutes = noMinutes();
  const add = (length: number, { atLevel }: Count) => {
    minutes[worstIn(atLevel)] += length;
    levels.forEach((level, rank) => (practiceMinutes[level] += (atLevel[rank] ?? 0) * length));
  };
  let rest = minutesIn(day);
  for (const interval of intervals) {
    const length = sharedMinutes(day, interval);
    rest -= length;
    add(length, interval.count);
  }
  add(rest, calm);
  return { minutes, practiceMinutes };
}

/** What touches each day, in the order given. */
function groupByDay<T extends Pick<Day, 'from' | 'to'>>(
  days: readonly Day[],
  some: readonly T[],
): T[][] {
  const groups = days.map((): T[] => []);
  for (const one of some) {
    const last = dayAt(one.to - 1, days);
    for (let index = dayAt(one.from, days); index <= last; index++) groups[index]?.push(one);
  }
  return groups;
}

function worstIn(atLevel: readonly number[]): Level {
  return levels[atLevel.findLastIndex((practices, rank) => rank === 0 || practices > 0)] as Level;
}

function noMinutes(): Minutes {
  return Object.fromEntries(levels.map((level) => [level, 0])) as Minutes;
}
