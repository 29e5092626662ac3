import { expect, it } from 'vitest';
import { at } from '../../../tests/support/builders.ts';
import { showMoment } from '../time/london.ts';
import { usualSlots } from './usual-slots.ts';

const promised = (...times: string[]) => times.map((time) => ({ next: at(time) }));

it('offers two hours of a new incident, on a quarter of an hour', () => {
  expect(usualSlots([], at('2025-08-01T15:52:00+01:00')).map(showMoment)).toEqual([
    '5:45pm on Friday 1 August 2025',
    '9am on Saturday 2 August 2025',
    '4pm on Saturday 2 August 2025',
  ]);
});

it('offers 9am and 4pm where nothing is usual yet, none of them within half an hour', () => {
  expect(
    usualSlots([{ next: undefined }], at('2025-08-01T15:45:00+01:00')).map(showMoment),
  ).toEqual([
    '9am on Saturday 2 August 2025',
    '4pm on Saturday 2 August 2025',
    '9am on Sunday 3 August 2025',
  ]);
});

it('offers what was promised last, and then the times that were promised twice', () => {
  const updates = promised(
    '2025-07-29T12:00:00+01:00',
    '2025-07-30T12:00:00+01:00',
    '2025-07-30T17:30:00+01:00',
  );
  expect(usualSlots(updates, at('2025-07-30T09:00:00+01:00')).map(showMoment)).toEqual([
    '5:30pm on Wednesday 30 July 2025',
    'midday on Wednesday 30 July 2025',
    'midday on Thursday 31 July 2025',
  ]);
});

it('keeps the time of day when the clocks change', () => {
  const [next] = usualSlots([{ next: undefined }], at('2025-10-25T20:00:00+01:00'));
  expect(showMoment(next)).toBe('9am on Sunday 26 October 2025');
});
