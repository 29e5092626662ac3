import { parseDay, parseInstant, type Instant } from '../time/instant.ts';
import { addDays, londonDay, londonMoment, type CalendarDay } from './london-day.ts';

/** Where a time lies that does not name its day or year. */
export type Direction = 'ahead' | 'behind';

const clock =
  /\b(?:(midday|noon|midnight)|(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b\.?|(\d{1,2}):(\d{2})(?::00)?)/;

/**
 * The moment that an officer means: 4pm, tomorrow 9am, Monday 9:30am, 28 July
 * at 16:00, 28/7/2025 4pm, or as content files write it. London time. A time
 * alone is the next one, or the last one. Undefined if it cannot be read.
 */
export function readTime(text: string, now: Instant, direction: Direction): Instant | undefined {
  const exact = parseInstant(text.trim());
  if (exact !== undefined) return exact;
  const plain = text
    .toLowerCase()
    .replace(/(\d)t(\d)/, '$1 $2')
    .replace(/[,\s]+/g, ' ')
    .trim();
  const match = clock.exec(plain);
  const minutes = match ? minutesOf(match) : undefined;
  if (!match || minutes === undefined) return undefined;
  const rest = plain
    .replace(match[0], ' ')
    .replace(/\b(?:at|on|by|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const today = londonDay(now);
  if (rest !== '') {
    const day = readDay(rest, today, direction);
    return day === undefined ? undefined : londonMoment(day, minutes);
  }
  const isRight = (moment: Instant | undefined) =>
    moment !== undefined && (direction === 'ahead' ? moment > now : moment <= now);
  const days = [today, addDays(today, direction === 'ahead' ? 1 : -1)];
  return days.map((day) => londonMoment(day, minutes)).find(isRight);
}

function minutesOf([, word, hour12, minute12, half, hour24, minute24]: RegExpExecArray) {
  if (word) return word === 'midnight' ? 0 : 12 * 60;
  const minute = Number(minute12 ?? minute24 ?? 0);
  const hour = Number(hour12 ?? hour24);
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return undefined;
  return (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function readDay(text: string, today: CalendarDay, direction: Direction): CalendarDay | undefined {
  const near = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 }[text];
  if (near !== undefined) return addDays(today, near);
  const [, name, date = ''] = /^(?:(sun|mon|tue|wed|thu|fri|sat)[a-z]*)? ?(.*)$/.exec(text) ?? [];
  const weekday = name ? weekdays.indexOf(name) : undefined;
  if (weekday !== undefined && date === '') {
    const step = direction === 'ahead' ? 1 : -1;
    return [1, 2, 3, 4, 5, 6, 7]
      .map((count) => addDays(today, count * step))
      .find((day) => new Date(day).getUTCDay() === weekday);
  }
  const day = readDate(date, today, direction);
  // A weekday that is not the date's: one of the two is wrong.
  if (day === undefined || weekday === undefined) return day;
  return new Date(day).getUTCDay() === weekday ? day : undefined;
}

function readDate(text: string, today: CalendarDay, direction: Direction): CalendarDay | undefined {
  if (/^\d{4}-/.test(text)) return parseDay(text);
  const inWords = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})(?: (\d{4}))?$/.exec(text);
  const inDigits = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text);
  const [, day = '', month = '', year] = inWords ?? inDigits ?? [];
  const number = inWords ? months.indexOf(month.slice(0, 3)) + 1 : Number(month);
  const inYear = (one: number) =>
    parseDay(`${one}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (!day || number === 0) return undefined;
  if (year) return inYear(Number(year));
  const thisYear = new Date(today).getUTCFullYear();
  const years = direction === 'ahead' ? [thisYear, thisYear + 1] : [thisYear, thisYear - 1];
  return years
    .map(inYear)
    .find((one) => one !== undefined && (direction === 'ahead' ? one >= today : one <= today));
}
