import { dayMs, minuteMs, type Instant } from './instant.ts';
import { startOfDay } from './london.ts';

/** Whole minutes that follow each other. */
export interface Stretch {
  from: Instant;
  /** The first moment after it. */
  to: Instant;
}

/** One London day: 23, 24 or 25 hours, or as much of today as has passed. */
export interface Day extends Stretch {
  /** Its date: 2025-07-28. */
  date: string;
}

export function minutesIn({ from, to }: Stretch): number {
  return (to - from) / minuteMs;
}

/** How many minutes two stretches have in common. */
export function sharedMinutes(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from)) / minuteMs;
}

/** The whole minute that a moment is in. */
export function startOfMinute(instant: Instant): Instant {
  return Math.floor(instant / minuteMs) * minuteMs;
}

/** The first date of a calendar month, some months before that of a date: 2025-08-01, 11 → 2024-09-01. */
export function firstOfMonth(date: string, monthsBefore: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return dateOf(Date.UTC(year, month - 1 - monthsBefore));
}

/**
 * The London days from the first of a month on, oldest first. The last one is
 * cut at `end`, a moment that is not in it.
 */
export function daysUntil(first: string, end: Instant): Day[] {
  const days: Day[] = [];
  for (let month = first; startOfDay(month) < end; month = firstOfMonth(month, -1)) {
    days.push(...daysOfMonth(month).filter(({ from }) => from < end));
  }
  return days.map((day) => ({ ...day, to: Math.min(day.to, end) }));
}

/** Where clocks do not change in a month, its days need no look at the time zone: that is slow. */
function daysOfMonth(first: string): Day[] {
  const [from, to] = [first, firstOfMonth(first, -1)].map((date) => Date.parse(date)) as [
    Instant,
    Instant,
  ];
  const begin = startOfDay(first);
  const isEven = startOfDay(dateOf(to)) - begin === to - from;
  const startOf = (utc: Instant) => (isEven ? begin + utc - from : startOfDay(dateOf(utc)));
  return Array.from({ length: (to - from) / dayMs }, (_, index) => {
    const utc = from + index * dayMs;
    return { date: dateOf(utc), from: startOf(utc), to: startOf(utc + dayMs) };
  });
}

/** The place of a moment in a list of days that follow each other. Outside of them it means nothing. */
export function dayAt(instant: Instant, days: readonly Day[]): number {
  let index = Math.floor((instant - (days[0]?.from ?? 0)) / dayMs);
  // After the clocks have changed, the count of 24 hours is an hour off.
  if (instant < (days[index]?.from ?? -Infinity)) index--;
  if (instant >= (days[index]?.to ?? Infinity)) index++;
  return index;
}

/** Of a midnight in UTC. */
function dateOf(utc: Instant): string {
  return new Date(utc).toISOString().slice(0, 10);
}
