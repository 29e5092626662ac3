import { fullDay, fullMonth, month, weekday, weekdayOf } from '../calendar.ts';
import { findDates, type DateFault } from '../date-expression.ts';
import type { RuleMatch } from '../finding.ts';
import { linkAfter } from '../link-after.ts';
import { findNumericDates, joinedBefore } from '../numeric-date.ts';
import { readingAround, type Reading } from '../reading.ts';
import { everyone, matching, patientsFirst, tableOf, type Rule } from '../rule.ts';

const dash = '\\s*[-–—]\\s*';
const day = '\\d{1,2}(?:st|nd|rd|th)';
const anyDay = `${day}?`;
const link = '\\s*[,&]|,?\\s+(?:and|or|to)';
const isVerbNext = '\\s+(?:is|was|will|are|were)\\b';

// What begins like a date or a time, in any spelling.
const dateNext = `\\d{4}-\\d|(?:${month.any})\\.?\\s+(?:${day}|\\d{1,2},)|${anyDay}\\s+(?:of\\s+)?(?:${month.any})\\b`;
const timeNext = `\\d{1,2}(?:[:.]\\d|\\s*[ap]\\.?m\\b)`;
const dayOrTimeNext = `\\s+(?:[Tt]he\\s+)?(?:${dateNext}|${timeNext}|${day}|\\d{1,2}(?:/\\d|${dash}\\d))`;

// In "1 March" and "1st of March", the month belongs to the number before it; in 9:30 there is no such number.
const dayBefore = `(?<![:./\\d-])${anyDay}\\s+(?:of\\s+)?`;
// In "August 1st and 2", the day is one of several. A time is none of them.
const moreDaysNext = `(?:${link})\\s*\\d{1,4}(?!\\d|[:.]\\d|\\s*[ap]\\.?m|\\s+noon)`;

const monthThenDay = new RegExp(
  `(?<!${dayBefore})\\b(?<name>${month.any})\\.?\\s+` +
    `(?:(?<ordinal>\\d{1,2})(?:st|nd|rd|th)(?:,?\\s+(?<year>\\d{4})(?![-/:\\d]))?|(?<number>\\d{1,2}),\\s+(?<yearAfter>\\d{4}))` +
    `(?![\\w:-]|${dash}|${moreDaysNext}|\\s+(?:of\\s+)?(?:${month.any})\\b)`,
  'g',
);
const monthAfterWord = new RegExp(
  `(?<=\\b(?:${'in since until by from of last next this early mid late before after'
    .split(' ')
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .join('|')})\\s+)(?:Feb|Aug|Sept|Oct|Nov)(?!\\w)(?:\\.(?=\\s+[\\da-z]))?`,
  'g',
);
const shortWeekday = new RegExp(
  `(?<![\\w-])(?:${weekday.short})(?:\\.|,)?(?=${dayOrTimeNext})`,
  'g',
);
const weekdays = new RegExp(
  `(?<![\\w-]|(?:${weekday.any})${dash})(${weekday.any})\\.?${dash}(${weekday.any})` +
    `(?![\\w-]|\\.?${dash}(?:${weekday.any})|${isVerbNext})`,
  'g',
);
const months = new RegExp(
  `(?<!\\w|-|(?:${month.any})\\.?${dash}|${dayBefore})(${month.any})\\.?${dash}(${month.any})` +
    `(?![\\w-]|${isVerbNext}|\\.?\\s+(?:${day}|\\d{1,2},)|\\.?${dash}(?:${month.any}))`,
  'g',
);
const lengths =
  /(?<![\w:./,£$€+–-]|\d{3}\s)(\d{1,3})\s*[-–—]\s*(\d{1,3})(?=\s+(?:(?:working|calendar|full)\s+)?(?:minutes?|mins?|hours?|hrs|days?|weeks?|months?|years?)\b)/g;

const oneWay =
  'People look for a date at a glance. They find it when it is always written in one way.';
const short =
  'Short forms are slower to read for many people. Screen readers spell some of them out.';
const heard =
  'A screen reader says nothing for a dash. People then hear two words and no link between them.';

/** Source: NHS digital service manual, content guide, "Numbers, measurements, dates and time". */
export const dateRules = tableOf([
  {
    code: 'words/date-ordinal',
    severity: everyone.error,
    find: datesWith('ordinal'),
    message: '"{found}" has a day with letters after the number, or "of"',
    fix: 'Write the day as 1 August.',
    title: 'A day such as 1st',
    why: oneWay,
    wrong: 'The surgery opens on the 1st of August 2025.',
    right: 'The surgery opens on 1 August 2025.',
  },
  {
    code: 'words/date-short-month',
    severity: everyone.error,
    find: datesWith('short-month'),
    message: '"{found}" shortens the month',
    fix: 'Write the whole name of the month, as in 1 August.',
    title: 'A month in short',
    why: short,
    wrong: 'The surgery opens on 1 Aug.',
    right: 'The surgery opens on 1 August.',
  },
  {
    code: 'words/date-range',
    severity: everyone.error,
    find: datesWith('range'),
    message: '"{found}" has a dash between two dates, which a screen reader leaves out',
    fix: 'Write it as 4 to 8 August.',
    title: 'A dash between two dates',
    why: heard,
    wrong: 'The surgery is closed 4-8 August.',
    right: 'The surgery is closed from 4 to 8 August.',
  },
  {
    code: 'words/date-numbers',
    severity: everyone.error,
    find: findNumericDates,
    message: '"{found}" is a date in numbers, which people read in different ways',
    fix: 'Write the date as 1 August 2025.',
    title: 'A date in numbers',
    why: 'Some people read 01/08 as 1 August, and others as 8 January.',
    wrong: 'The surgery opens on 01/08/2025.',
    right: 'The surgery opens on 1 August 2025.',
  },
  {
    code: 'words/date-order',
    severity: everyone.error,
    find: matching(monthThenDay, swapMonthAndDay),
    message: '"{found}" has the month before the day',
    fix: 'Write the date as 1 August 2025.',
    title: 'The month before the day',
    why: oneWay,
    wrong: 'The surgery opens on August 1, 2025.',
    right: 'The surgery opens on 1 August 2025.',
  },
  {
    code: 'words/month-short',
    severity: everyone.warning,
    find: matching(monthAfterWord, ([name]) => fullMonth(name)),
    message: '"{found}" shortens the month',
    fix: 'Write the whole name of the month.',
    title: 'A month in short, without a day',
    why: short,
    wrong: 'Results have been late since Aug.',
    right: 'Results have been late since August.',
  },
  {
    code: 'words/weekday-short',
    severity: everyone.error,
    find: matching(shortWeekday, ([name]) => fullDay(name)),
    message: '"{found}" shortens the day',
    fix: 'Write the whole name of the day.',
    title: 'A weekday in short',
    why: short,
    wrong: 'Come on Mon 4 August.',
    right: 'Come on Monday 4 August.',
  },
  {
    code: 'words/weekday-wrong',
    severity: everyone.error,
    find: findWrongWeekdays,
    message: '"{found}" is not the weekday of that date',
    fix: 'Look at a calendar, and correct the day or the date.',
    title: 'A weekday that does not match its date',
    why: 'People go by the one or by the other. Half of them come on the wrong day.',
    wrong: 'The surgery opens on Monday 7 October 2025.',
    right: 'The surgery opens on Tuesday 7 October 2025.',
  },
  {
    code: 'words/weekday-range',
    severity: everyone.error,
    find: matching(weekdays, linking(fullDay)),
    message: '"{found}" has a dash between two days, which a screen reader leaves out',
    fix: 'Write it as Monday to Friday.',
    title: 'A dash between two weekdays',
    why: heard,
    wrong: 'The desk is open Mon-Fri.',
    right: 'The desk is open Monday to Friday.',
  },
  {
    code: 'words/month-range',
    severity: everyone.error,
    find: matching(months, linking(fullMonth)),
    message: '"{found}" has a dash between two months, which a screen reader leaves out',
    fix: 'Write it as July to August.',
    title: 'A dash between two months',
    why: heard,
    wrong: 'New phones come in July-August.',
    right: 'New phones come in July to August.',
  },
  {
    code: 'words/length-range',
    severity: patientsFirst,
    find: matching(lengths, (match, reading) =>
      Number(match[1]) < Number(match[2]) ? linking(String)(match, reading) : undefined,
    ),
    message: '"{found}" has a dash between two numbers, which a screen reader leaves out',
    fix: 'Write it as 2 to 3 days.',
    title: 'A dash in a length of time',
    why: heard,
    wrong: 'Results take 2-3 days.',
    right: 'Results take 2 to 3 days.',
  },
]);

const datedWeekday = new RegExp(
  `(?<![\\w-])(${weekday.any})\\.?,?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${month.any})\\.?,?\\s+(\\d{4})(?!\\d)`,
  'g',
);

/** Weekdays beside a date with its year that falls on another one. */
function findWrongWeekdays({ words, text }: Reading): RuleMatch[] {
  return [...words.matchAll(datedWeekday)].flatMap((match) => {
    const {
      0: found,
      1: name = '',
      2: dayNumber = '',
      3: monthName = '',
      4: year = '',
      index,
    } = match;
    const right = weekdayOf(Number(year), fullMonth(monthName), Number(dayNumber));
    return right === undefined || right === fullDay(name)
      ? []
      : { index, found: text.slice(index, index + found.length) };
  });
}

function datesWith(fault: DateFault): Rule['find'] {
  return (reading) =>
    findDates(reading)
      .filter(({ faults }) => faults.includes(fault))
      .map(({ index, found, right }) => ({ index, found, replacement: right }));
}

/** Both names in full, with "to" or "and" for the dash between them. */
function linking(fullName: (name: string) => string) {
  return ({ 0: found, 1: from = '', 2: to = '', index }: RegExpExecArray, reading: Reading) => {
    const { before } = readingAround(reading, index, found.length);
    return `${fullName(from)} ${linkAfter(before)} ${fullName(to)}`;
  };
}

function swapMonthAndDay({ groups = {}, index }: RegExpExecArray, reading: Reading) {
  const { name = '', ordinal, number, year, yearAfter } = groups;
  if (joinedBefore.test(readingAround(reading, index, 0).before)) return undefined;
  return [ordinal ?? number, fullMonth(name), year ?? yearAfter].filter(Boolean).join(' ');
}
