import { wordDay } from './calendar.ts';
import { linkAfter } from './link-after.ts';
import type { RuleMatch } from './finding.ts';
import { readingAround, type Reading } from './reading.ts';

const iso = '(?:19|20)\\d\\d(?:-(?:0[1-9]|1[0-2])-|/(?:0[1-9]|1[0-2])/)(?:[0-2]\\d|3[01])';
const slashes = '\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})';
const points = '\\d\\d\\.\\d\\d\\.20\\d\\d';
const one = `(?:${iso}|${slashes}|${points})`;

const numericDate = new RegExp(one, 'g');
const numericDates = new RegExp(
  `(?<![\\w:./£$€+-])${one}(?:\\s*[-–—]\\s*${one})?(?![\\w/:-]|\\.\\d)`,
  'g',
);

/** As in "1st and 02/08/2025", where the first number belongs to the date as well. */
export const joinedBefore =
  /(?:[\w.]\s*[-–—]|(?:(?<![:/.\d-])\d{1,2}|\d{1,2}(?=st|nd|rd|th))(?:st|nd|rd|th)?(?:\s*[,&]|\s+(?:and|or|to|of)))\s*$/;

/** Dates as 01/08/2025, 1/8/25, 01.08.2025 and 2025-08-01, and ranges of two. 30/60/90 days is none: only days of the calendar are found. */
export function findNumericDates(reading: Reading): RuleMatch[] {
  return [...reading.words.matchAll(numericDates)].flatMap(({ 0: found, index }) => {
    const dates = [...found.matchAll(numericDate)].map(([date]) => wordNumeric(date));
    if (dates.includes(undefined)) return [];
    const { before, after } = readingAround(reading, index, found.length);
    const isPart = joinedBefore.test(before) || /^\s*[-–—]\s*\w/.test(after);
    return {
      index,
      found: reading.text.slice(index, index + found.length),
      replacement: isPart ? undefined : dates.join(` ${linkAfter(before)} `),
    };
  });
}

function wordNumeric(date: string): string | undefined {
  const [first = 0, second = 0, third = 0] = date.split(/[-/.]/).map(Number);
  if (first > 31) return wordDay(first, second, third);
  return wordDay(third < 100 ? third + 2000 : third, second, first);
}
