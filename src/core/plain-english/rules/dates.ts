import { fullDay, fullMonth, month, weekday, wordDay } from '../calendar.ts';
import { findDates, type DateFault } from '../date-expression.ts';
import type { Match } from '../finding.ts';
import { readingAround, type Reading } from '../reading.ts';
import { everyone, matching, patientsFirst, type Rule } from '../rule.ts';

const dash = '\\s*[-–—]\\s*';
const isoDay = '(?:19|20)\\d\\d(?:-(?:0[1-9]|1[0-2])-|/(?:0[1-9]|1[0-2])/)(?:[0-2]\\d|3[01])';
const numeric = `(?:${isoDay}|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|\\d\\d\\.\\d\\d\\.20\\d\\d)`;
const notInside = '(?<![\\w:./£$€+-])';

// What begins like a date or a time, in any spelling.
const dayOrTime = `(?:[Tt]he\\s+)?(?:\\d{4}-\\d|(?:${month.any})\\.?\\s+\\d{1,2}(?:st|nd|rd|th|,)|\\d{1,2}(?:st|nd|rd|th|[:./]\\d|${dash}\\d|\\s*[ap]\\.?m\\b|\\s+(?:of\\s+)?(?:${month.any})\\b))`;

/** Source: NHS digital service manual, content guide, "Numbers, measurements, dates and time". */
export const dateRules: readonly Rule[] = [
  {
    code: 'words/date-ordinal',
    severity: everyone.error,
    find: datesWith('ordinal'),
    message: '"{found}" has a day with letters after the number, or "of"',
    fix: 'Write the day as 1 August.',
  },
  {
    code: 'words/date-short-month',
    severity: everyone.error,
    find: datesWith('short-month'),
    message: '"{found}" shortens the month',
    fix: 'Write the whole name of the month, as in 1 August.',
  },
  {
    code: 'words/date-range',
    severity: everyone.error,
    find: datesWith('range'),
    message: '"{found}" has a dash between two dates, which a screen reader leaves out',
    fix: 'Write it as 4 to 8 August.',
  },
  {
    code: 'words/date-numbers',
    severity: everyone.error,
    find: findNumericDates,
    message: '"{found}" is a date in numbers, which people read in different ways',
    fix: 'Write the date as 1 August 2025.',
  },
  {
    code: 'words/date-order',
    severity: everyone.error,
    find: matching(
      new RegExp(
        `(?<!(?<![:./\\d-])\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)\\b(${month.any})\\.?\\s+(?:(\\d{1,2})(?:st|nd|rd|th)(?:,?\\s+(\\d{4})(?![-/:\\d]))?|(\\d{1,2}),\\s+(\\d{4}))(?![\\w:-]|\\s*[-–—]|(?:\\s*[,&]|,?\\s+(?:and|or|to))\\s*\\d{1,4}(?!\\d|[:.]\\d|\\s*[ap]\\.?m|\\s+noon)|\\s+(?:of\\s+)?(?:${month.any})\\b)`,
        'g',
      ),
      ({ 1: name = '', 2: ordinal, 3: yearAfter, 4: number, 5: yearComma, index }, reading) =>
        joinsBefore.test(readingAround(reading, index, 0).before)
          ? undefined
          : [ordinal ?? number, fullMonth(name), yearAfter ?? yearComma].filter(Boolean).join(' '),
    ),
    message: '"{found}" has the month before the day',
    fix: 'Write the date as 1 August 2025.',
  },
  {
    code: 'words/month-short',
    severity: everyone.warning,
    find: matching(
      new RegExp(
        `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|of|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Mm]id|[Ll]ate|[Bb]efore|[Aa]fter)\\s+)(?:Feb|Aug|Sept|Oct|Nov)(?!\\w)(?:\\.(?=\\s+[\\da-z]))?`,
        'g',
      ),
      ([name]) => fullMonth(name),
    ),
    message: '"{found}" shortens the month',
    fix: 'Write the whole name of the month.',
  },
  {
    code: 'words/weekday-short',
    severity: everyone.error,
    find: matching(
      new RegExp(`(?<![\\w-])(?:${weekday.short})(?:\\.|,)?(?=\\s+${dayOrTime})`, 'g'),
      ([name]) => fullDay(name),
    ),
    message: '"{found}" shortens the day',
    fix: 'Write the whole name of the day.',
  },
  {
    code: 'words/weekday-range',
    severity: everyone.error,
    find: matching(
      new RegExp(
        `(?<![\\w-]|(?:${weekday.any})${dash})(${weekday.any})\\.?${dash}(${weekday.any})(?![\\w-]|\\.?${dash}(?:${weekday.any})|\\s+(?:is|was|will|are|were)\\b)`,
        'g',
      ),
      ({ 1: from = '', 2: to = '', 0: found, index }, reading) =>
        `${fullDay(from)} ${conjunction(reading, index, found)} ${fullDay(to)}`,
    ),
    message: '"{found}" has a dash between two days, which a screen reader leaves out',
    fix: 'Write it as Monday to Friday.',
  },
  {
    code: 'words/month-range',
    severity: everyone.error,
    find: matching(
      new RegExp(
        `(?<!\\w|-|(?:${month.any})\\.?${dash}|(?<![:./\\d-])\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)(${month.any})\\.?${dash}(${month.any})(?![\\w-]|\\s+(?:is|was|will|are|were)\\b|\\.?\\s+\\d{1,2}(?:st|nd|rd|th|,)|\\.?${dash}(?:${month.any}))`,
        'g',
      ),
      ([, from = '', to = '']) => `${fullMonth(from)} to ${fullMonth(to)}`,
    ),
    message: '"{found}" has a dash between two months, which a screen reader leaves out',
    fix: 'Write it as July to August.',
  },
  {
    code: 'words/length-range',
    severity: patientsFirst,
    find: matching(
      /(?<![\w:./,£$€+–-]|\d{3}\s)(\d{1,3})\s*[-–—]\s*(\d{1,3})(?=\s+(?:(?:working|calendar|full)\s+)?(?:minutes?|mins?|hours?|hrs|days?|weeks?|months?|years?)\b)/g,
      ({ 1: from, 2: to, index, 0: found }, reading) =>
        Number(from) < Number(to)
          ? `${from} ${conjunction(reading, index, found)} ${to}`
          : undefined,
    ),
    message: '"{found}" has a dash between two numbers, which a screen reader leaves out',
    fix: 'Write it as 2 to 3 days.',
  },
];

function datesWith(fault: DateFault): Rule['find'] {
  return (reading) =>
    findDates(reading)
      .filter(({ faults }) => faults.includes(fault))
      .map(({ index, found, right }) => ({ index, found, replacement: right }));
}

function conjunction(reading: Reading, index: number, found: string): 'and' | 'to' {
  const { before } = readingAround(reading, index, found.length);
  return /\bbetween\s+$/i.test(before) ? 'and' : 'to';
}

const numericDates = new RegExp(
  `${notInside}${numeric}(?:${dash}${numeric})?(?![\\w/:-]|\\.\\d)`,
  'g',
);

// As in 1st and 02/08/2025, where the first number belongs to the date as well.
const joinsBefore =
  /(?:[\w.]\s*[-–—]|(?:(?<![:/.\d-])\d{1,2}|\d{1,2}(?=st|nd|rd|th))(?:st|nd|rd|th)?(?:\s*[,&]|\s+(?:and|or|to|of)))\s*$/;

/** 30/60/90 days is no date: only days of the calendar are found. */
function findNumericDates(reading: Reading): Match[] {
  return [...reading.words.matchAll(numericDates)].flatMap(({ 0: masked, index }) => {
    const dates = [...masked.matchAll(new RegExp(numeric, 'g'))].map(([date]) => wordNumeric(date));
    if (dates.includes(undefined)) return [];
    const found = reading.text.slice(index, index + masked.length);
    const { before, after } = readingAround(reading, index, masked.length);
    const touches = joinsBefore.test(before) || /^\s*[-–—]\s*\w/.test(after);
    const link = ` ${conjunction(reading, index, masked)} `;
    return { index, found, replacement: touches ? undefined : dates.join(link) };
  });
}

/** 1 August 2025, of 01/08/2025, 1/8/25, 01.08.2025 or 2025-08-01. Nothing if there is no such day. */
function wordNumeric(date: string): string | undefined {
  const [first = 0, second = 0, third = 0] = date.split(/[-/.]/).map(Number);
  if (first > 31) return wordDay(first, second, third);
  return wordDay(third < 100 ? third + 2000 : third, second, first);
}
