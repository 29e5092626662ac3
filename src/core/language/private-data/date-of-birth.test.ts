import { expect, test } from 'vitest';
import { findDatesOfBirth } from './date-of-birth.ts';

test.each([
  ['DOB 01/02/1953 is known', '01/02/1953'],
  ['Her date of birth is 1 February 1953.', '1 February 1953'],
  ['She was born on 3rd March 1960.', '3rd March 1960'],
  ['(12.3.71, DOB)', '12.3.71'],
  ['Data urodzenia: 1.02.1953', '1.02.1953'],
  ['জন্ম তারিখ 01/02/1953', '01/02/1953'],
])('%s has a date of birth', (text, date) => {
  const [one, ...more] = findDatesOfBirth(text);
  expect(one).toMatchObject({ kind: 'date-of-birth' });
  expect(one?.found).toContain(date);
  expect(one && text.slice(one.index, one.index + one.found.length)).toBe(one?.found);
  expect(more).toEqual([]);
});

test.each([
  'Write name, date of birth and NHS number on each form.',
  'The date of birth is checked before 1 August 2025.',
  'It began on 1 August 2025.',
])('%s has none', (text) => {
  expect(findDatesOfBirth(text)).toEqual([]);
});
