import { describe, expect, it, test } from 'vitest';
import { parseDay, parseInstant } from './instant.ts';
import {
  dayKey,
  fileStem,
  offsetText,
  showDate,
  showDuration,
  showMoment,
  showTime,
} from './london.ts';
import { at } from '../../../tests/support/builders.ts';

describe('times in NHS style', () => {
  test.each([
    ['2025-07-28T17:30:00+01:00', '5:30pm'],
    ['2025-07-28T09:00:00+01:00', '9am'],
    ['2025-07-28T12:00:00+01:00', 'midday'],
    ['2025-07-28T00:00:00+01:00', 'midnight'],
    ['2025-07-28T12:05:00+01:00', '12:05pm'],
    ['2025-07-28T00:05:00+01:00', '12:05am'],
    ['2025-07-28T23:59:59+01:00', '11:59pm'],
    ['2025-07-28T08:00:00Z', '9am'],
    ['2025-01-28T09:00:00+00:00', '9am'],
  ])('%s is %s', (text, shown) => {
    expect(showTime(at(text))).toBe(shown);
  });

  it('shows the day in words', () => {
    expect(showDate(at('2025-07-28T23:30:00Z'))).toBe('Tuesday 29 July 2025');
    expect(showMoment(at('2025-08-01T17:30:00+01:00'))).toBe('5:30pm on Friday 1 August 2025');
  });
});

describe('the night when the clocks go forward, 30 March 2025', () => {
  test.each([
    ['2025-03-30T00:59:00Z', '12:59am', '+00:00', '2025-03-30T0059'],
    ['2025-03-30T01:00:00Z', '2am', '+01:00', '2025-03-30T0200'],
    ['2025-03-30T11:00:00Z', 'midday', '+01:00', '2025-03-30T1200'],
  ])('%s is %s', (text, time, offset, stem) => {
    expect([showTime(at(text)), offsetText(at(text)), fileStem(at(text))]).toEqual([
      time,
      offset,
      stem,
    ]);
  });
});

describe('the night when the clocks go back, 26 October 2025', () => {
  test.each([
    ['2025-10-25T23:59:00Z', '12:59am', '+01:00'],
    ['2025-10-26T00:00:00Z', '1am BST', '+01:00'],
    ['2025-10-26T00:30:00Z', '1:30am BST', '+01:00'],
    ['2025-10-26T01:00:00Z', '1am GMT', '+00:00'],
    ['2025-10-26T01:30:00Z', '1:30am GMT', '+00:00'],
    ['2025-10-26T02:00:00Z', '2am', '+00:00'],
  ])('%s is %s: the hour that comes twice says which one it is', (text, time, offset) => {
    expect([showTime(at(text)), offsetText(at(text))]).toEqual([time, offset]);
  });

  it('counts a length of time by the clock of physics, not of the wall', () => {
    const before = at('2025-10-26T00:30:00+01:00');
    const after = at('2025-10-26T03:30:00+00:00');
    expect(showDuration(after - before)).toBe('4 hours');
  });

  it('keeps the day to London', () => {
    expect(dayKey(at('2025-10-25T23:30:00Z'))).toBe('2025-10-26');
    expect(dayKey(at('2025-10-26T23:30:00Z'))).toBe('2025-10-26');
  });
});

describe('reading a time', () => {
  test.each([
    '2025-07-28T09:00:00',
    '2025-07-28 09:00:00+01:00',
    '2025-06-31T09:00:00+01:00',
    '2025-02-29T09:00:00+00:00',
    '2025-07-28T24:00:00+01:00',
    '2025-07-28T09:60:00+01:00',
    '2025-07-28T09:00:00+99:00',
    '28 July 2025',
    '',
  ])('"%s" is no time', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('reads a leap day', () => {
    expect(parseInstant('2024-02-29T09:00:00+00:00')).toBe(Date.UTC(2024, 1, 29, 9));
    expect(parseDay('2025-02-29')).toBeUndefined();
  });
});

test.each([
  [0, '0 minutes'],
  [60_000, '1 minute'],
  [59 * 60_000, '59 minutes'],
  [60 * 60_000, '1 hour'],
  [90 * 60_000, '1 hour 30 minutes'],
  [285 * 60_000, '4 hours 45 minutes'],
  [47 * 3_600_000, '47 hours'],
  [48 * 3_600_000, '2 days'],
  [7 * 86_400_000 + 59 * 60_000, '7 days'],
  [(164 * 60 + 30) * 60_000, '6 days 20 hours'],
])('%d ms last %s', (durationMs, shown) => {
  expect(showDuration(durationMs)).toBe(shown);
});
