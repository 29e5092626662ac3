import type { Stretch } from '../time/days.ts';
import type { Instant } from '../time/instant.ts';
import type { Count, Counter, LevelScope } from './count-practices.ts';

/** A mark that holds for some time. */
export interface Marked extends Stretch {
  mark: LevelScope;
}

/** A stretch of time in which nothing changes. */
export interface Interval extends Stretch {
  count: Count;
}

/**
 * Cuts overlapping marks into intervals that follow each other; where several
 * hold, the counter lets the worst win. Time without a mark is left out.
 */
export function sweep(marked: readonly Marked[], counter: Counter): Interval[] {
  const begins = marked.toSorted((a, b) => a.from - b.from);
  const ends = marked.toSorted((a, b) => a.to - b.to);
  const intervals: Interval[] = [];
  let holding = 0;
  let begun = 0;
  let from = 0;
  for (let ended = 0; ended < ends.length;) {
    const at = Math.min(begins[begun]?.from ?? Infinity, ends[ended]?.to ?? Infinity);
    if (holding > 0) intervals.push({ from, to: at, count: counter.count() });
    for (const { mark } of until(at, begins, begun, beginning)) {
      counter.add(mark);
      holding++;
      begun++;
    }
    for (const { mark } of until(at, ends, ended, ending)) {
      counter.remove(mark);
      holding--;
      ended++;
    }
    from = at;
  }
  return intervals;
}

const beginning = ({ from }: Marked): Instant => from;
const ending = ({ to }: Marked): Instant => to;

/** Those from one place of a sorted list on whose time has come. */
function until(
  at: Instant,
  sorted: readonly Marked[],
  first: number,
  timeOf: (one: Marked) => Instant,
): Marked[] {
  const found: Marked[] = [];
  for (let index = first; index < sorted.length; index++) {
    const one = sorted[index] as Marked;
    if (timeOf(one) > at) break;
    found.push(one);
  }
  return found;
}
