import type { Stretch } from '../time/days.ts';
import type { Instant } from '../time/instant.ts';
import type { Count, Counter, LevelScope } from './count-practices.ts';

/** A scope at a level that holds for some time. */
export interface TimedScope extends Stretch {
  scope: LevelScope;
}

/** A stretch of time in which nothing changes. */
export interface Interval extends Stretch {
  count: Count;
}

/**
 * Cuts overlapping scopes into intervals that follow each other; where several
 * hold, the counter lets the worst win. Time without a scope is left out.
 */
export function sweep(scopes: readonly TimedScope[], counter: Counter): Interval[] {
  const begins = scopes.toSorted((a, b) => a.from - b.from);
  const ends = scopes.toSorted((a, b) => a.to - b.to);
  const intervals: Interval[] = [];
  let holding = 0;
  let begun = 0;
  let from = 0;
  for (let ended = 0; ended < ends.length;) {
    const at = Math.min(begins[begun]?.from ?? Infinity, ends[ended]?.to ?? Infinity);
    if (holding > 0) intervals.push({ from, to: at, count: counter.count() });
    for (const { scope } of until(at, begins, begun, beginning)) {
      counter.add(scope);
      holding++;
      begun++;
    }
    for (const { scope } of until(at, ends, ended, ending)) {
      counter.remove(scope);
      holding--;
      ended++;
    }
    from = at;
  }
  return intervals;
}

const beginning = ({ from }: TimedScope): Instant => from;
const ending = ({ to }: TimedScope): Instant => to;

/** Those from one place of a sorted list on whose time has come. */
function until(
  at: Instant,
  sorted: readonly TimedScope[],
  first: number,
  timeOf: (one: TimedScope) => Instant,
): TimedScope[] {
  const found: TimedScope[] = [];
  for (let index = first; index < sorted.length; index++) {
    const one = sorted[index] as TimedScope;
    if (timeOf(one) > at) break;
    found.push(one);
  }
  return found;
}
