import { expect, test } from 'vitest';
import { checkApproved, checkReviewBy, checkRole, offerReviewBy } from './approval.ts';

const today = Date.UTC(2026, 10, 22);
const waiting = [{ id: 'medicine-111', written: Date.UTC(2026, 5, 2) }];

test.each([
  ['2026-11-22', true],
  ['2026-06-02', true],
  ['2026-11-23', 'Monday 23 November 2026 is still to come.'],
  [
    '2026-06-01',
    'Monday 1 June 2026 is before the words of medicine-111 were written, on Tuesday 2 June 2026.',
  ],
  ['22/11/2026', 'write the year, month and day, such as 2026-11-23.'],
  ['2026-06-31', 'write the year, month and day, such as 2026-11-23.'],
])('an approval of %s: %s', (day, verdict) => {
  expect(checkApproved(day, today, waiting)).toBe(verdict);
});

test.each([
  ['2027-11-22', true],
  ['2026-11-22', 'it is later than the day of the approval.'],
  ['next year', 'write the year, month and day, such as 2026-11-23.'],
])('a review by %s: %s', (day, verdict) => {
  expect(checkReviewBy(day, '2026-11-22', today)).toBe(verdict);
});

test('a review that was due before today helps nobody', () => {
  expect(checkReviewBy('2026-11-01', '2026-10-01', today)).toBe(
    'Sunday 1 November 2026 has passed.',
  );
});

test.each([
  ['2026-11-22', '2027-11-22'],
  ['2028-02-29', '2029-02-28'],
])('a year after %s is %s', (day, next) => {
  expect(offerReviewBy(day)).toBe(next);
});

test.each([
  ['Chief pharmacist', true],
  ['', 'write a role in 1 to 80 characters, such as Chief pharmacist.'],
  ['jo@example.org', 'write a role, such as Chief pharmacist, and no address.'],
])('the role "%s": %s', (role, verdict) => {
  expect(checkRole(role)).toBe(verdict);
});
