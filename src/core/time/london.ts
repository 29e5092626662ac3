import { dayMs, hourMs, minuteMs, type Instant } from './instant.ts';

/**
 * The one place that puts a moment into words, in NHS style: 5:30pm, midday,
 * Monday 28 July 2025. Always London's time.
 * Source: NHS digital service manual, content guide, "Numbers, dates and times".
 */

export const timeZone = 'Europe/London';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  timeZoneName: 'longOffset',
});

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

export interface LondonTime {
  weekday: string;
  /** 0 is Sunday. */
  weekdayNumber: number;
  day: number;
  month: string;
  monthNumber: number;
  year: number;
  hour: number;
  minute: number;
}

/** A moment as London's clocks and calendars show it. */
export function londonTime(instant: Instant): LondonTime {
  const local = new Date(instant + offsetMinutes(instant) * minuteMs);
  const month = local.getUTCMonth();
  return {
    weekday: weekdays[local.getUTCDay()] ?? '',
    weekdayNumber: local.getUTCDay(),
    day: local.getUTCDate(),
    month: months[month] ?? '',
    monthNumber: month + 1,
    year: local.getUTCFullYear(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

/** By day of UTC, counted from 1970: the minutes, or nothing for a day on which the clocks change. */
const offsetsOfDays = new Map<number, number | undefined>();

/** Minutes that London's clocks are ahead of UTC at that moment: 60 in British Summer Time, else 0. */
export function offsetMinutes(instant: Instant): number {
  const day = Math.floor(instant / dayMs);
  if (!offsetsOfDays.has(day)) {
    const [first, last] = [askOffset(day * dayMs), askOffset((day + 1) * dayMs - 1)];
    offsetsOfDays.set(day, first === last ? first : undefined);
  }
  return offsetsOfDays.get(day) ?? askOffset(instant);
}

/** The same from the time-zone database, which is slow to ask. */
function askOffset(instant: Instant): number {
  const [, hours = 0, minutes = 0] = /GMT\+(\d\d):(\d\d)/.exec(clock.format(instant)) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

/** The offset as content files write it: +01:00 or +00:00. */
export function offsetText(instant: Instant): string {
  return offsetMinutes(instant) === 60 ? '+01:00' : '+00:00';
}

/** In autumn one hour of the clock comes twice; only there must a time say which of the two it is. */
function isRepeatedHour(instant: Instant): boolean {
  const offset = offsetMinutes(instant);
  return offset === 60
    ? offsetMinutes(instant + hourMs) === 0
    : offsetMinutes(instant - hourMs) === 60;
}

/** Which of the two it is, in the hour that comes twice; else nothing. */
export function zoneInRepeatedHour(instant: Instant): string {
  if (!isRepeatedHour(instant)) return '';
  return offsetMinutes(instant) === 60 ? ' BST' : ' GMT';
}

/** 5:30pm, 9am, midday or midnight; in the hour that comes twice, 1:30am BST or 1:30am GMT. */
export function showTime(instant: Instant): string {
  const { hour, minute } = londonTime(instant);
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}${zoneInRepeatedHour(instant)}`;
}

/** Monday 28 July 2025 */
export function showDate(instant: Instant): string {
  const { weekday, day, month, year } = londonTime(instant);
  return `${weekday} ${day} ${month} ${year}`;
}

/** 5:30pm on Friday 1 August 2025 */
export function showMoment(instant: Instant): string {
  return `${showTime(instant)} on ${showDate(instant)}`;
}

/** 2025-07-28T0900: the London date and time as an update's file name writes it. */
export function fileStem(instant: Instant): string {
  const { hour, minute } = londonTime(instant);
  return `${dayKey(instant)}T${twoDigits(hour)}${twoDigits(minute)}`;
}

/** 2025-07-28: the London day. */
export function dayKey(instant: Instant): string {
  const { year, monthNumber, day } = londonTime(instant);
  return `${year}-${twoDigits(monthNumber)}-${twoDigits(day)}`;
}

/** The moment at which the London day of a date such as 2025-07-28 begins. Clocks change later in the night. */
export function startOfDay(date: string): Instant {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return midnight - offsetMinutes(midnight) * minuteMs;
}

/** July 2025 */
export function showMonth(instant: Instant): string {
  const { month, year } = londonTime(instant);
  return `${month} ${year}`;
}

/** How many midnights in London lie between two moments. */
export function daysBetween(from: Instant, to: Instant): number {
  const midnight = (instant: Instant) => Date.parse(`${dayKey(instant)}T00:00:00Z`);
  return Math.round((midnight(to) - midnight(from)) / dayMs);
}

/** A length of time as a person says it, rounded down: 45 minutes, 3 hours 45 minutes, 47 hours, 6 days 20 hours. */
export function showDuration(durationMs: number): string {
  const count = (unitMs: number) => Math.floor(durationMs / unitMs);
  const [minutes, hours, days] = [count(minuteMs), count(hourMs), count(dayMs)];
  const isDays = days >= 2;
  const parts = [
    plural(isDays ? days : hours, isDays ? 'day' : 'hour'),
    isDays ? plural(hours % 24, 'hour') : plural(minutes % 60, 'minute'),
  ].filter((part) => !part.startsWith('0 '));
  return parts.join(' ') || plural(0, 'minute');
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
