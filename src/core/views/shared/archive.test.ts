import { describe, expect, it } from 'vitest';
import { fileByDay, linksUp, namePeriod } from './archive.ts';

const maxRows = 60;
const days = (count: number, day: string) => Array.from({ length: count }, () => day);
const file = (...some: string[][]) => fileByDay(some.flat(), (day) => day, maxRows);
const names = (archive: ReturnType<typeof file>) =>
  [...archive.periods.values()].map(({ name, items }) => [name, items.length]);

describe('an archive', () => {
  it('has a page for each year, newest first', () => {
    const archive = file(['2024-12-31'], ['2025-01-01', '2025-07-28']);
    expect(names(archive)).toEqual([
      ['2025', 2],
      ['2024', 1],
    ]);
    expect(archive.years).toEqual([
      { name: '2025', count: 2 },
      { name: '2024', count: 1 },
    ]);
  });

  it('splits a year that is too long into months, and such a month into days', () => {
    const archive = file(days(maxRows, '2025-07-28'), ['2025-07-01'], ['2025-01-01']);
    expect(names(archive)).toEqual([
      ['2025', 0],
      ['2025-07', 0],
      ['2025-07-28', maxRows],
      ['2025-07-01', 1],
      ['2025-01', 1],
    ]);
  });

  it('lists a day whole, however long: nothing is lost', () => {
    expect(names(file(days(maxRows + 1, '2025-07-28'))).at(-1)).toEqual([
      '2025-07-28',
      maxRows + 1,
    ]);
  });

  it('keeps a place that is found as more comes', () => {
    const before = file(['2024-03-01'], days(maxRows, '2025-07-28'));
    const after = file(['2024-03-01'], days(maxRows, '2025-07-28'), ['2026-01-01'], ['2025-01-01']);
    for (const name of before.periods.keys()) expect(after.periods.has(name)).toBe(true);
  });
});

it('names periods as people do', () => {
  expect(['2025', '2025-07', '2025-07-28'].map(namePeriod)).toEqual([
    '2025',
    'July 2025',
    'Monday 28 July 2025',
  ]);
  expect(linksUp('2025-07-28', (name) => name)).toEqual([
    { text: '2025', href: '2025' },
    { text: 'July 2025', href: '2025-07' },
  ]);
});
