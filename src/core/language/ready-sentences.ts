import { english, type Language } from '../model/language.ts';
import { memoize } from '../cache/memoize.ts';
import { dayKey, londonTime, offsetMinutes } from '../time/london.ts';
import { dayMs, hourMs, minuteMs, parseDay, type Instant } from '../time/instant.ts';
import { showDateIn, showTimeIn } from './clock.ts';
import { isolate } from './bidi.ts';
import { messageOf } from './message.ts';

/**
 * Ready sentences: texts with slots that are there in every language. An
 * officer writes one as it is among other words, with the slots filled in, and
 * readers of every language have it at once.
 */

/** What may stand in a slot, by its name: a day, a time of day, or a number. */
export const slots = ['date', 'from', 'to', 'time', 'number'] as const;
type Slot = (typeof slots)[number];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const day = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\d{1,2} (?:${months.join('|')})(?: \d{4})?`;
const time = String.raw`(?:\d{1,2}(?::\d{2})?(?:am|pm)|midday|midnight)`;
const patterns: Record<Slot, string> = {
  date: day,
  from: day,
  to: day,
  time,
  number: String.raw`\d+`,
};

/** Whether somebody's words may stand in a slot: Saturday 2 August, 5:30pm, 12. */
export function fitsSlot(slot: string, words: string): boolean {
  const pattern = Object.entries(patterns).find(([name]) => name === slot)?.[1];
  return pattern !== undefined && new RegExp(`^${pattern}$`).test(words);
}

/** The slots that a sentence still has, in their order. */
export function openSlots(text: string): string[] {
  return [...text.matchAll(new RegExp(`\\{(${slots.join('|')})\\}`, 'g'))].map(
    ([, slot = '']) => slot,
  );
}

/** A ready sentence in somebody's words, and what stands in its slots. */
interface Use {
  id: string;
  from: number;
  to: number;
  values: Partial<Record<Slot, string>>;
}

const expressionsOf = memoize((source: Language) =>
  Object.entries(source.sentences).map(([id, text]) => {
    const pattern = text
      .split(/(\{\w+\})/)
      .map((part) => {
        const slot = /^\{(\w+)\}$/.exec(part)?.[1] as Slot | undefined;
        if (slot !== undefined) return `(?<${slot}>${patterns[slot]})`;
        return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ +/g, String.raw`\s+`);
      })
      .join('');
    return { id, expression: new RegExp(`(?<=^|[.!?]\\s+)${pattern}(?=\\s|$)`, 'g') };
  }),
);

function usesIn(paragraph: string, source: Language): Use[] {
  return expressionsOf(source)
    .flatMap(({ id, expression }) =>
      [...paragraph.matchAll(expression)].map(({ index, 0: words, groups = {} }) => ({
        id,
        from: index,
        to: index + words.length,
        values: { ...groups },
      })),
    )
    .toSorted((a, b) => a.from - b.from);
}

/** What is said with ready sentences, in another language, by paragraph. */
export interface ReadyText {
  paragraphs: string[];
  /** Whether nothing else is said: then no English is left. */
  isWhole: boolean;
}

/**
 * The ready sentences of a text in a language. `at` is when it was said: a day
 * without a year is the nearest one. Nothing in English itself, and nothing
 * that the language has not.
 */
export function readyIn(
  text: string,
  at: Instant,
  source: Language,
  language: Language,
): ReadyText {
  if (language.id === english) return { paragraphs: [], isWhole: false };
  const paragraphs = text.trim().split(/\n{2,}/);
  const found = paragraphs.map((paragraph) => {
    const uses = usesIn(paragraph, source).filter(({ id }) => isThere(id, language));
    const left = uses.reduceRight(
      (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
      paragraph,
    );
    return {
      words: uses.map((use) => say(use, at, language)).join(' '),
      isWhole: left.trim() === '',
    };
  });
  return {
    paragraphs: found.map(({ words }) => words).filter((words) => words !== ''),
    isWhole: found.every((one) => one.isWhole),
  };
}

/** On a live site a sentence that nobody has reviewed is in English. */
const isThere = (id: string, { sentences, inEnglish = [] }: Language) =>
  sentences[id] !== undefined && !inEnglish.includes(`sentences.${id}`);

function say({ id, values }: Use, at: Instant, language: Language): string {
  const words = Object.entries(values).map(([slot, value]) => [
    slot,
    sayValue(slot as Slot, value, at, language),
  ]);
  const text = language.sentences[id] ?? '';
  return String(messageOf(text, language.locale).format(Object.fromEntries(words)));
}

function sayValue(slot: Slot, value: string, at: Instant, language: Language): string {
  if (slot === 'number') return value;
  if (slot === 'time') return showTimeIn(language, instantOf(value, at));
  const date = showDateIn(language, dayOf(value, at));
  return language.direction === 'rtl' ? isolate(date) : date;
}

/** The day that is meant: that of the year that is named, or the nearest. */
function dayOf(text: string, at: Instant): Instant {
  const [, number = '', month = '', year] = /(\d{1,2}) ([A-Z][a-z]+)(?: (\d{4}))?/.exec(text) ?? [];
  const pad = (value: number | string) => String(value).padStart(2, '0');
  const inYear = (one: number | string) =>
    parseDay(`${one}-${pad(months.indexOf(month) + 1)}-${pad(number)}`) ?? at;
  if (year !== undefined) return inYear(year);
  const now = londonTime(at).year;
  const distance = (one: Instant) => Math.abs(one - at);
  return [now - 1, now, now + 1].map(inYear).reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** That time on the day on which it was said. */
function instantOf(text: string, at: Instant): Instant {
  const midnight = (parseDay(dayKey(at)) ?? at) - offsetMinutes(at) * minuteMs;
  if (text === 'midday') return midnight + dayMs / 2;
  if (text === 'midnight') return midnight;
  const [, hour = '0', minute = '0', half] = /(\d{1,2})(?::(\d{2}))?(am|pm)/.exec(text) ?? [];
  const hours = (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  return midnight + hours * hourMs + Number(minute) * minuteMs;
}
