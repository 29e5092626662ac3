import { londonTime, showDate, showTime, timeZone, zoneInRepeatedHour } from '../time/london.ts';
import { listOf } from './count.ts';
import type { Instant } from '../time/instant.ts';
import type { Language } from '../model/language.ts';

/** What the wording of moments needs of a language. */
type Words = Pick<Language, 'locale' | 'clock' | 'calendar'>;

/** The time as people say it: 5:30pm, صبح 9 بجے, 17:30, and midday and midnight in words. Always London's. */
export function showTimeIn({ locale, clock }: Words, instant: Instant): string {
  if (isEnglish(locale)) return showTime(instant);
  const { hour, minute } = londonTime(instant);
  if (!clock) {
    const time = formatterFor(locale, { hour: 'numeric', minute: '2-digit' }).format(instant);
    return `${time}${zoneInRepeatedHour(instant)}`;
  }
  if (minute === 0 && hour === 0) return clock.midnight;
  if (minute === 0 && hour === 12) return clock.midday;
  const pattern = minute === 0 ? (clock.hour ?? clock.minutes) : clock.minutes;
  const time = fill(pattern, {
    part: clock.parts.findLast(({ from }) => from <= hour)?.name ?? '',
    hour: String(clock.hours === 12 ? hour % 12 || 12 : hour),
    minute: String(minute).padStart(2, '0'),
  });
  return `${time}${zoneInRepeatedHour(instant)}`;
}

/** The day as people write it, in the year of our calendar whatever the language's own is. */
export function showDateIn({ locale, calendar }: Words, instant: Instant): string {
  if (isEnglish(locale)) return showDate(instant);
  if (!calendar) {
    const date = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    return formatterFor(locale, date).format(instant);
  }
  const { weekdayNumber, day, monthNumber, year } = londonTime(instant);
  return fill(calendar.date, {
    weekday: calendar.weekdays[weekdayNumber] ?? '',
    day: String(day),
    month: calendar.months[monthNumber - 1] ?? '',
    year: String(year),
  });
}

/** A list in words, the last two joined by the language's "and". */
export function makeList({ locale, calendar }: Words): (words: readonly string[]) => string {
  if (isEnglish(locale)) return (words) => listOf(words);
  if (!calendar) {
    const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
    return (words) => lists.format(words);
  }
  return (words) =>
    words.length < 2
      ? words.join('')
      : `${words.slice(0, -1).join(', ')} ${calendar.and} ${words.at(-1) ?? ''}`;
}

/** Whether the platform knows how the language writes dates and lists. */
export function isKnownToPlatform(locale: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf([locale]).length > 0;
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole).trim();
}

function isEnglish(locale: string): boolean {
  return locale.split('-')[0] === 'en';
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes far longer than using it. */
function formatterFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.keys(options).join()}`;
  const known =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale, {
      ...options,
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
  formatters.set(key, known);
  return known;
}
