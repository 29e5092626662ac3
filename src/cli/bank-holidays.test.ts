import { expect, it } from 'vitest';
import { withBankHolidays } from '../content/bank-holidays.ts';
import { bankHolidaysOf } from './bank-holidays.ts';

it('knows the bank holidays of a nation, in order, with the days that stand in for a weekend', () => {
  // Source: www.gov.uk/bank-holidays
  expect(bankHolidaysOf('england', [2026])).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ]);
  expect(bankHolidaysOf('scotland', [2026])).toContain('2026-11-30');
  expect(bankHolidaysOf('northern-ireland', [2026])).toContain('2026-07-13');
});

it('puts them into site.yaml, and leaves all else as it is', () => {
  const site =
    '# Ours.\ntitle: Status # short\nlanguages: [ur, pl]\npromises:\n  weekends: next-working-morning\n';
  expect(withBankHolidays(site, ['2026-12-25'])).toBe(
    "# Ours.\ntitle: Status # short\nlanguages: [ur, pl]\npromises:\n  weekends: next-working-morning\n  bankHolidays:\n    - '2026-12-25'\n",
  );
  expect(withBankHolidays('title: Status\n', ['2026-12-25'])).toContain("- '2026-12-25'");
});
