import { fullMonth, month, weekday } from './calendar.ts';
import { linkAfter } from './link-after.ts';
import { readingAround, type Reading } from './reading.ts';

/** What may be wrong with a date in words. Each has its row in rules/dates.ts. */
export type DateFault = 'ordinal' | 'short-month' | 'range';

/** A day or days of a month, in a text: 4-8 Aug, the 1st of August 2025, 28 July - 2 August. */
export interface DateExpression {
  index: number;
  found: string;
  faults: DateFault[];
  /** As the house writes it. Missing when only a person can tell. */
  right?: string | undefined;
}

const day = '\\d{1,2}(?:st|nd|rd|th)?';
const join = `\\s*[-–—]\\s*(?:(?:${weekday.full})\\s+)?|\\s*[,&]\\s*|\\s+(?:and|or|to)\\s+`;
// A full stop after "Aug" belongs to it unless it ends the sentence.
const monthName = `(?:${month.full}|(?:${month.short})(?:\\.(?=\\s+(?:\\d{4}|\\p{Ll})|,))?)`;
const year = '(?:,?\\s+\\d{4}(?![\\d:]|[-/]\\d))?';
const days = `${day}(?:(?:${join})${day}){0,6}(?:\\s+of)?\\s+${monthName}(?![\\w])${year}`;
const streets =
  'Street|St|Road|Rd|Avenue|Lane|House|Close|Drive|Terrace|Court|Place|Way|Gardens|Crescent|Row|Hall|Centre|Mews|Square';

const pattern = new RegExp(
  `(?<![\\w:./£$€+–-])${days}(?:\\s*[-–—]\\s*(?:(?:${weekday.full}),?\\s+)?${days})?(?![\\w]|\\s+(?:${streets})\\b)`,
  'gu',
);

/** Every date of the words of a text that breaks the style. */
export function findDates(reading: Reading): DateExpression[] {
  return [...reading.words.matchAll(pattern)].flatMap(
    ({ 0: found, index }) => readDate(found, index, reading) ?? [],
  );
}

function readDate(found: string, index: number, reading: Reading): DateExpression | undefined {
  const faults: DateFault[] = [];
  if (/\d(?:st|nd|rd|th)\b|\sof\s/.test(found)) faults.push('ordinal');
  if (new RegExp(`\\b(?:${month.short})\\b`).test(found)) faults.push('short-month');
  if (/[-–—]/.test(found)) {
    if (!hasRisingRanges(found)) return undefined;
    faults.push('range');
  }
  if (faults.length === 0) return undefined;
  const { before, after } = readingAround(reading, index, found.length);
  const right = correct(found, before);
  const the = /\bthe\s+$/i.exec(before)?.[0];
  if (the === undefined || !faults.includes('ordinal')) return { index, found, faults, right };
  const start = index - the.length;
  const whole = reading.text.slice(start, index + found.length);
  if (!whole.toLowerCase().startsWith(the.toLowerCase())) return { index, found, faults };
  return { index: start, found: whole, faults, right: standsAlone.test(after) ? right : undefined };
}

/** The words after a date with which "the" is not needed: not "the 1st August bulletin". */
const standsAlone =
  /^(?:[.,;:?!)]|\s*$|\s+(?:and|or|to|until|at|by|is|was|were|will|we|the|for|because|when|if|so|but|in|from|you|your|eg|ie)\b|\s+[ei]\.)/;

function hasRisingRanges(found: string): boolean {
  return [
    ...found.matchAll(/(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s*[-–—]\s*(?:[A-Z]\w+\s+)?(\d{1,2})/g),
  ].every(([, from, to]) => Number(from) < Number(to));
}

function correct(found: string, before: string): string {
  return found
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\s+of\s+/g, ' ')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/\s*[-–—]\s*/, ` ${linkAfter(before)} `)
    .replace(/\s*[-–—]\s*/g, ' to ')
    .replace(new RegExp(`\\b(?:${month.short})\\b\\.?`, 'g'), fullMonth);
}
