import type { Helpline } from '../model/helpline.ts';
import { isCallable } from '../model/callable.ts';
import { languageName, languageTag } from '../model/language-name.ts';
import { listOf } from '../language/count.ts';
import { isEmptyAnswer, type FormProblem, type FormResult } from './form.ts';
import { questionOf } from './questions.ts';

const days: readonly [RegExp, NonNullable<Helpline['days']>][] = [
  [/\bmon(?:day)?\s*(?:to|-|–)\s*fri(?:day)?\b|\bweekdays\b/i, 'monday-to-friday'],
  [/\bmon(?:day)?\s*(?:to|-|–)\s*sat(?:urday)?\b/i, 'monday-to-saturday'],
  [/\bevery ?day\b|\bdaily\b|\b7 days(?: a week)?\b/i, 'every-day'],
];
const always = /\b24 hours(?: a day)?\b|\bday and night\b|\ball day\b/i;
const clock = String.raw`(midday|noon|\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]m)?)`;
const hours = new RegExp(
  String.raw`(?:from\s+)?\b${clock}\s*(?:to|-|–|until|till?)\s*${clock}`,
  'i',
);

/**
 * "01632 960 111, Monday to Friday 8am to 6pm, English and Polish" as a
 * helpline; nothing where the answer is that there is none.
 */
export function readHelpline(text: string): FormResult<Helpline | undefined> {
  if (isEmptyAnswer(text)) return { value: undefined };
  const [, number = '', after = ''] =
    /^\D{0,30}?(\+?[\d ()]{3,20}\d)(?!\d|\s*[ap]m)(.*)$/is.exec(text.trim()) ?? [];
  const phone = number.replace(/\s+/g, ' ').trim();
  if (!isCallable(phone)) return wrong(`"${text}" does not begin with a phone number`);
  const named = days.find(([pattern]) => pattern.test(after));
  const isAlways = always.test(after);
  const [, opens = '', closes = ''] = hours.exec(after) ?? [];
  const [from, to] = [toClock(opens), toClock(closes)];
  const rest = [hours, always, ...days.map(([pattern]) => pattern)]
    .reduce((left, pattern) => left.replace(pattern, ','), after)
    .replace(/\b(?:languages?|in|speaks?|open)\b:?/gi, ',')
    .replace(/[.;()]/g, ',');
  const names = rest
    .split(/,|\band\b/i)
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.filter((name) => languageTag(name) === undefined);
  if (unknown.length > 0) return wrong(`"${unknown[0]}" is neither a time nor a language`);
  if (!isAlways && named && from === undefined) return wrong('the hours are missing');
  if (from && to && from >= to)
    return wrong(`"${opens} to ${closes}" closes before it opens: write am or pm`);
  return {
    value: {
      phone,
      ...(isAlways ? { days: 'every-day' as const } : {}),
      ...(!isAlways && from && to ? { days: named?.[1] ?? ('every-day' as const), from, to } : {}),
      languages: names.flatMap((name) => languageTag(name) ?? []),
    },
  };
}

function wrong(message: string): { problems: FormProblem[] } {
  return {
    problems: [{ field: 'patientHelp', message, fix: questionOf('patientHelp').hint }],
  };
}

/** 8am, 18:30 or midday as 08:00, 18:30, 12:00. Undefined if it is no time of day. */
function toClock(text: string): string | undefined {
  if (/^(?:midday|noon)$/i.test(text)) return '12:00';
  const [, hour = '', minute = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/i.exec(text.trim()) ?? [];
  if (hour === '') return undefined;
  const count = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  if (count > 23 || Number(minute) > 59) return undefined;
  return `${String(count).padStart(2, '0')}:${minute}`;
}

const dayWords = {
  'every-day': 'every day',
  'monday-to-friday': 'Monday to Friday',
  'monday-to-saturday': 'Monday to Saturday',
} as const;

/** A helpline as a form's line. Reading it gives the same. Empty for none. */
export function writeHelpline(helpline: Helpline | undefined): string {
  if (!helpline) return '';
  const { phone, days: on, from, to, languages } = helpline;
  const open = on && (from && to ? `${dayWords[on]} ${from} to ${to}` : 'day and night');
  const names = languages.map((tag) => languageName(tag, 'en') ?? tag);
  return [phone, open, listOf(names)].filter(Boolean).join(', ');
}
