import { linkAfter } from './link-after.ts';
import { readingAround, type Reading } from './reading.ts';

/** What may be wrong with a time as it is written. Each has its row in rules/times.ts. */
export type TimeFault =
  '24-hour' | 'midday' | 'full-stop' | 'spelling' | 'minutes' | 'range' | 'no-am-or-pm';

/** A time, or a range of two, in a text. */
export interface TimeExpression {
  index: number;
  found: string;
  faults: ReadonlySet<TimeFault>;
  /** As the house writes it: 5:30pm, midday, 5pm to 6pm. Missing when only a person can tell. */
  right?: string | undefined;
}

interface Clock {
  /** As written: 0 to 24. */
  hour: number;
  minute: number;
  /** Whether it is a number with nothing that makes it a time. */
  isBare: boolean;
  /** Whether it is 9.30 without am or pm, which may be a price or a number of a version. */
  isDecimal?: true;
  half?: 'am' | 'pm' | undefined;
  /** Noon, midday or midnight, or that it is surely on the 24-hour clock. */
  kind?: 'named' | '24-hour' | undefined;
  faults: TimeFault[];
}

const clock = (n: 1 | 2) =>
  `(?<hour${n}>\\d{1,2})(?:(?<point${n}>[:.])(?<minute${n}>[0-5]\\d)(?!\\d))?` +
  `(?:(?<gap${n}>\\s*)(?<half${n}>[ap]m|[ap]\\.\\s?m)(?![a-z\\d])|\\s+(?<name${n}>noon|midday|midnight)\\b|(?<hours${n}>\\s*(?:hrs|hours))\\b)?`;

const secondClock = '(?=\\d{1,2}(?:[:.][0-5]\\d(?!\\d)|\\s*[ap]\\.?\\s?m|\\s+(?:noon|mid)))';

const pattern = new RegExp(
  `(?<![\\w:./,£$€+–-])${clock(1)}(?:(?:(?<=[ap]\\.\\s?m)\\.)?(?<dash>\\s*[-–—]\\s*)${secondClock}${clock(2)})?(?![\\w:%]|[.,]\\d)`,
  'gi',
);

/** Every time in the words of a text. A number alone is none, nor is 5.30 without am or pm, a price or a ratio. */
export function findTimes(reading: Reading): TimeExpression[] {
  return [...reading.words.matchAll(pattern)].flatMap((match) => wordTime(match, reading) ?? []);
}

function wordTime(match: RegExpExecArray, reading: Reading): TimeExpression | undefined {
  const { groups = {}, index } = match;
  const isRange = groups.dash !== undefined;
  const first = readClock(groups, 1);
  const second = isRange ? readClock(groups, 2) : undefined;
  if (!first || (isRange && !second)) return undefined;
  const clocks = second ? [first, second] : [first];
  if (clocks.every(({ isBare }) => isBare)) return undefined;
  if (clocks.at(-1)?.isDecimal || (first.isDecimal && second?.half === undefined)) return undefined;
  const { before, after } = readingAround(reading, index, match[0].length);
  const isSure = second ? shareHalf(first, second) : isKnown(first);
  if (!isSure && !isRange && !/\b(?:at|by|from|until|till|before|after|since)\s+$/i.test(before)) {
    return undefined;
  }
  const dot = trailingDot(match[0], after);
  const isMechanical = isSure && dot !== 'unclear' && !touchesTime(before, after);
  const right = isMechanical ? show(clocks, before) : undefined;
  const faults = clocks.flatMap((one) => one.faults);
  if (isRange) faults.push('range');
  if (!isSure) faults.push('no-am-or-pm');
  const found = reading.text.slice(index, index + match[0].length + (dot === 'swallow' ? 1 : 0));
  return faults.length > 0 ? { index, found, faults: new Set(faults), right } : undefined;
}

function readClock(groups: Record<string, string | undefined>, n: 1 | 2): Clock | undefined {
  const [written = '', minutes] = [groups[`hour${n}`], groups[`minute${n}`]];
  const [hour, minute] = [Number(written), Number(minutes ?? 0)];
  const [rawHalf, name] = [groups[`half${n}`], groups[`name${n}`]];
  const isStop = groups[`point${n}`] === '.';
  if (hour > 24 || (hour === 24 && minute > 0)) return undefined;
  if (name !== undefined) {
    if (hour !== 12 || minute > 0) return undefined;
    const inDay = /midnight/i.test(name) ? 0 : 12;
    return { hour: inDay, minute, isBare: false, kind: 'named', faults: ['midday'] };
  }
  if (rawHalf === undefined) {
    if (groups[`hours${n}`] !== undefined && (isStop || minutes === undefined)) return undefined;
    if (isStop) return { hour, minute, isBare: false, isDecimal: true, faults: ['full-stop'] };
    const isBare = minutes === undefined;
    const is24 = !isBare && (hour > 12 || written.startsWith('0'));
    return is24
      ? { hour, minute, isBare, kind: '24-hour', faults: ['24-hour'] }
      : { hour, minute, isBare, faults: [] };
  }
  const isSpelt = groups[`gap${n}`] === '' && /^[ap]m$/.test(rawHalf) && !written.startsWith('0');
  return readHalf({ hour, minute, isSpelt, isStop, hasMinutes: minutes !== undefined }, rawHalf);
}

interface Digits {
  hour: number;
  minute: number;
  hasMinutes: boolean;
  isSpelt: boolean;
  isStop: boolean;
}

function readHalf(digits: Digits, rawHalf: string): Clock | undefined {
  const { hour, minute, hasMinutes, isSpelt, isStop } = digits;
  const half = /^a/i.test(rawHalf) ? 'am' : 'pm';
  if (hour > 12 || hour === 0) {
    if ((half === 'am') !== (hour === 0)) return undefined;
    return { hour, minute, isBare: false, kind: '24-hour', faults: ['24-hour'] };
  }
  const isTwelve = hour === 12 && minute === 0;
  const faults: [boolean, TimeFault][] = [
    [isTwelve, 'midday'],
    [isStop, 'full-stop'],
    [!isSpelt && !isTwelve, 'spelling'],
    [hasMinutes && minute === 0 && hour !== 12, 'minutes'],
  ];
  return { hour, minute, isBare: false, half, faults: faultsOf(faults) };
}

function faultsOf(faults: [boolean, TimeFault][]): TimeFault[] {
  return faults.flatMap(([is, fault]) => (is ? fault : []));
}

function isKnown({ half, kind }: Clock): boolean {
  return half !== undefined || kind !== undefined;
}

/** In 9-11am and 9:30-17:00 the second says what the first is. Returns whether both are known now. */
function shareHalf(first: Clock, second: Clock): boolean {
  if (isKnown(first)) return isKnown(second);
  if (second.kind === '24-hour') first.kind = '24-hour';
  if (second.kind === 'named') first.half = second.hour === 12 ? 'am' : 'pm';
  if (second.half !== undefined) {
    const isSame = first.hour % 12 < second.hour % 12;
    first.half = isSame ? second.half : second.half === 'am' ? 'pm' : 'am';
  }
  return isKnown(first);
}

/** Whether the full stop after "p.m" belongs to it, or ends the sentence. */
function trailingDot(found: string, after: string): 'swallow' | 'leave' | 'unclear' {
  if (!/\.\s?m$/i.test(found) || !after.startsWith('.')) return 'leave';
  if (/^\.\s+(?:\d|mid)/.test(after)) return 'unclear';
  return /^\.(?:\s+\p{Ll}|\s*[,;:)])/u.test(after) ? 'swallow' : 'leave';
}

/** Whether more of a row of times stands beside it, as in 9am-10am-11am. */
function touchesTime(before: string, after: string): boolean {
  return (
    /(?:(?:\d|[ap]\.?m\.?|midday|midnight|noon)\s*[-–—]|\b12)\s*$/i.test(before) ||
    /^\.?\s*[-–—]\s*(?:\d|midday|midnight|noon)/i.test(after)
  );
}

function show(clocks: readonly Clock[], before: string): string {
  return clocks.map(showClock).join(` ${linkAfter(before)} `);
}

function showClock({ hour, minute, half, kind }: Clock): string {
  const inDay = kind ? hour % 24 : (hour % 12) + (half === 'pm' ? 12 : 0);
  if (minute === 0 && inDay === 0) return 'midnight';
  if (minute === 0 && inDay === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${inDay % 12 || 12}${minutes}${inDay < 12 ? 'am' : 'pm'}`;
}
