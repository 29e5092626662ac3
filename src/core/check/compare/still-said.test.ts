import { expect, test } from 'vitest';
import { anEffect, anUpdate } from '../../../../tests/support/builders.ts';
import type { Update } from '../../model/update.ts';
import { describeStillSaid } from './still-said.ts';

const mail = anEffect(['mail'], { areas: ['north'] }, 'major-outage');
const phones = anEffect(['phones'], { areas: ['north'] }, 'major-outage');
const wrong: Partial<Update> = {
  affects: [phones, mail],
  known: ['Email has failed.', 'Phones have failed.'],
  forPatients: 'Phones do not work.\n\nEmail does not work.',
};
const before = anUpdate('2025-07-28T09:00:00+01:00', wrong);
const earlier = anUpdate('2025-07-27T09:00:00+01:00', wrong);
const later = (time: string, fields: Partial<Update>) =>
  anUpdate(time, { known: [], summary: 'News.', ...fields });

test.each<[string, Partial<Update>, Partial<Update>, boolean]>([
  ['of a system', { affects: [phones] }, { affects: [mail] }, true],
  [
    'of a system that now fails elsewhere',
    { affects: [phones] },
    { affects: [{ ...mail, areas: ['south'] }] },
    true,
  ],
  ['of a system that is named no more', { affects: [phones] }, { affects: [phones] }, false],
  ['of a sentence', { known: ['Phones have failed.'] }, { known: ['Email has failed.'] }, true],
  ['of a paragraph', { forPatients: 'Phones do not work.' }, wrong, true],
  ['of what stays', { summary: 'Phones have failed.' }, { known: ['Phones have failed.'] }, false],
  ['of a phase, which is said anew each time', { phase: 'identified' }, wrong, false],
])('what later updates still say is told: %s', (_name, right, said, isTold) => {
  const all = [earlier, before, later('2025-07-28T16:00:00+01:00', said)];
  expect(describeStillSaid(before, { ...before, ...right }, all)).toBe(
    isTold
      ? '1 later update still says what was wrong here, that of 4pm on Monday 28 July 2025: put that right too, if it was wrong there.'
      : '',
  );
});

test('of several later updates the newest is named, and nothing of an earlier one', () => {
  const right = { ...before, affects: [phones] };
  const more = [
    later('2025-07-28T16:00:00+01:00', { affects: [mail] }),
    later('2025-07-29T09:00:00+01:00', { affects: [mail, phones] }),
    later('2025-07-29T16:00:00+01:00', { affects: [] }),
  ];
  expect(describeStillSaid(before, right, [earlier, before, ...more])).toBe(
    '2 later updates still say what was wrong here, the newest of 9am on Tuesday 29 July 2025: put each right too, if it was wrong there.',
  );
  expect(describeStillSaid(before, right, [earlier, before])).toBe('');
});
