import { expect, it } from 'vitest';
import { at } from '../../../tests/support/builders.ts';
import { showMoment } from '../time/london.ts';
import { readTime } from './read-time.ts';

const now = at('2025-08-01T17:30:00+01:00');
const show = (text: string, direction: 'ahead' | 'behind' = 'ahead', from = now) => {
  const instant = readTime(text, from, direction);
  return instant === undefined ? undefined : showMoment(instant);
};

it.each([
  ['6pm', '6pm on Friday 1 August 2025'],
  ['9am', '9am on Saturday 2 August 2025'],
  ['at 9.30am', '9:30am on Saturday 2 August 2025'],
  ['16:00', '4pm on Saturday 2 August 2025'],
  ['midday tomorrow', 'midday on Saturday 2 August 2025'],
  ['tomorrow, 9 am', '9am on Saturday 2 August 2025'],
  ['Monday 9am', '9am on Monday 4 August 2025'],
  ['Friday 9am', '9am on Friday 8 August 2025'],
  ['9am on Monday 4 August 2025', '9am on Monday 4 August 2025'],
  ['4th August at 16:00', '4pm on Monday 4 August 2025'],
  ['2 Jan 9am', '9am on Friday 2 January 2026'],
  ['4/8/2025 4pm', '4pm on Monday 4 August 2025'],
  ['2025-12-04 09:00', '9am on Thursday 4 December 2025'],
  ['2025-08-04T09:00:00+01:00', '9am on Monday 4 August 2025'],
])('reads "%s" as %s', (text, moment) => {
  expect(show(text)).toBe(moment);
});

it.each([
  ['4pm', '4pm on Friday 1 August 2025'],
  ['yesterday 6pm', '6pm on Thursday 31 July 2025'],
  ['9pm', '9pm on Thursday 31 July 2025'],
  ['Sunday 6pm', '6pm on Sunday 27 July 2025'],
  ['27 December 6pm', '6pm on Friday 27 December 2024'],
])('looks back when it reads "%s"', (text, moment) => {
  expect(show(text, 'behind')).toBe(moment);
});

it.each([
  '',
  'soon',
  '4',
  '25:00',
  '13pm',
  '9:75am',
  'Tuesday 4 August 2025 9am',
  '31 June 9am',
  '31/13/2025 9am',
  'someday 9am',
  '2025-08-04T09:00:00+01:00; rm',
])('does not read "%s"', (text) => {
  expect(show(text)).toBeUndefined();
});

it('does not read an hour that London skips, and takes the first of one that comes twice', () => {
  const spring = at('2025-03-29T12:00:00+00:00');
  expect(show('30 March 1:30am', 'ahead', spring)).toBeUndefined();
  const autumn = at('2025-10-25T12:00:00+01:00');
  expect(show('26 October 1:30am', 'ahead', autumn)).toBe('1:30am BST on Sunday 26 October 2025');
});
