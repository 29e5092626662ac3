import { expect, it, test } from 'vitest';
import { at } from '../../../tests/support/builders.ts';
import { dayAt, daysUntil, firstOfMonth, minutesIn } from './days.ts';
import { dayKey, showMonth } from './london.ts';

test.each([
  ['2025-03-01', '2025-03-30', 23],
  ['2025-03-01', '2025-03-29', 24],
  ['2025-10-01', '2025-10-26', 25],
  ['2025-10-01', '2025-10-27', 24],
  ['2024-02-01', '2024-02-29', 24],
])('in the month from %s, %s has %d hours', (month, date, hours) => {
  const end = at(`${firstOfMonth(month, -1)}T00:00:00Z`);
  const day = daysUntil(month, end).find((one) => one.date === date);
  expect(day && minutesIn(day) / 60).toBe(hours);
});

it('lists every day of two years once, each where London has it', () => {
  const days = daysUntil('2024-01-01', at('2026-01-01T00:00:00Z'));
  expect(days).toHaveLength(366 + 365);
  for (const [index, { date, from, to }] of days.entries()) {
    expect([dayKey(from), dayKey(to - 1)]).toEqual([date, date]);
    expect([dayAt(from, days), dayAt(to - 1, days)]).toEqual([index, index]);
    if (index > 0) expect(days[index - 1]?.to).toBe(from);
  }
});

it('cuts today at the end', () => {
  const end = at('2025-08-01T17:31:00+01:00');
  const today = daysUntil('2025-07-01', end).at(-1);
  expect(today).toEqual({ date: '2025-08-01', from: at('2025-08-01T00:00:00+01:00'), to: end });
});

test.each([
  ['2025-08-01', 0, '2025-08-01'],
  ['2025-08-17', 11, '2024-09-01'],
  ['2025-12-31', -1, '2026-01-01'],
])('the month of %s, %d months before, begins on %s', (date, months, first) => {
  expect(firstOfMonth(date, months)).toBe(first);
});

it('names a month', () => {
  expect(showMonth(at('2025-07-31T23:30:00Z'))).toBe('August 2025');
});
