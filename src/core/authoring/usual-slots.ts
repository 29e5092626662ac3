import type { Update } from '../model/update.ts';
import { isWorkingDay, type Hours } from '../model/working-days.ts';
import { hourMs, minuteMs, type Instant } from '../time/instant.ts';
import { fileStem } from '../time/london.ts';
import { addDays, londonDay, londonMoment } from './london-day.ts';

/** Minutes after midnight of 9am and 4pm: when people look if nothing else was promised. */
const customary = [9 * 60, 16 * 60];

/** A slot sooner than this is too near to be kept. */
const minNoticeMs = 30 * minuteMs;

/** Longer than any run of weekends and bank holidays. */
const maxDaysAhead = 10;

/** Of a new incident people hear again within this: docs/runbook.md. In whole quarters of an hour. */
const firstPromiseMs = 2 * hourMs;
const quarterMs = 15 * minuteMs;

/**
 * When the next update of an incident would usually be: what was promised last,
 * if that is still ahead, or within two hours if nothing was said yet, and then the times of day that were promised at least
 * twice, else 9am and 4pm, on days on which the publisher works. The soonest
 * first, three at most.
 */
export function usualSlots(
  updates: readonly Pick<Update, 'next'>[],
  now: Instant,
  hours?: Hours,
): [Instant, ...Instant[]] {
  const promised = updates.flatMap(({ next }) => next ?? []);
  const counts = Map.groupBy(promised.map(minuteOfDay), (minutes) => minutes);
  const repeated = [...counts.keys()].filter((minutes) => (counts.get(minutes)?.length ?? 0) > 1);
  const times = (repeated.length > 0 ? repeated : customary).toSorted((a, b) => a - b);
  const today = londonDay(now);
  const earliest = now + minNoticeMs;
  const isOffered = (moment: Instant) =>
    hours?.weekends !== 'next-working-morning' || isWorkingDay(moment, hours);
  const ahead = Array.from({ length: hours ? maxDaysAhead : 4 }, (_, count) => count)
    .flatMap((count) => times.map((minutes) => londonMoment(addDays(today, count), minutes)))
    .filter((moment) => moment !== undefined && moment >= earliest && isOffered(moment));
  const last = updates.at(-1)?.next;
  const kept = last !== undefined && last >= earliest ? [last] : [];
  const soon =
    updates.length > 0 ? [] : [now + firstPromiseMs - ((now + firstPromiseMs) % quarterMs)];
  const slots = [...new Set([...kept, ...soon, ...ahead])].slice(0, 3);
  return slots as [Instant, ...Instant[]];
}

function minuteOfDay(instant: Instant): number {
  const time = fileStem(instant).slice(11);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(2));
}
