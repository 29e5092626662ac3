import { describe, expect, it, test } from 'vitest';
import { anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { findUpdate, offerUpdate, updatesOut } from './find-update.ts';

/** A Friday. */
const now = at('2025-08-01T17:30:00+01:00');
const times = [
  '2024-12-30T16:00:00+00:00',
  '2025-07-25T09:00:00+01:00',
  '2025-07-31T09:00:00+01:00',
  '2025-07-31T12:45:00+01:00',
  '2025-08-01T09:00:00+01:00',
  '2025-08-01T17:00:00+01:00',
];
const updates = times.map((time) => anUpdate(time));
const waiting = anUpdate('2025-08-02T10:00:00+01:00');
const incident = anIncident('2025-07-24-phones', [...updates, waiting]);
const last = updates.at(-1) ?? waiting;
const find = (answer: string | undefined) =>
  findUpdate(answer, { incident, last, isOpen: true }, now);

describe('an update that is named', () => {
  test.each([
    [undefined, '2025-08-01T1700'],
    [' ', '2025-08-01T1700'],
    ['5pm', '2025-08-01T1700'],
    ['12:45', '2025-07-31T1245'],
    ['today 9am', '2025-08-01T0900'],
    ['yesterday at 9am', '2025-07-31T0900'],
    ['Thursday 9am', '2025-07-31T0900'],
    ['9am on Friday 25 July 2025', '2025-07-25T0900'],
    ['25/7 9am', '2025-07-25T0900'],
    ['4pm', '2024-12-30T1600'],
    ['30 December 4pm', '2024-12-30T1600'],
    ['2025-07-31T12:45:00+01:00', '2025-07-31T1245'],
    ['2025-07-31T1245', '2025-07-31T1245'],
    ['2025-07-31T1245.md', '2025-07-31T1245'],
    ['content/incidents/2025-07-24-phones/2025-07-31T1245.md', '2025-07-31T1245'],
  ])('is found by "%s"', (answer, stem) => {
    expect(find(answer)).toMatchObject({ incident, last: { stem } });
  });

  test.each([
    '10am',
    'Saturday 10am',
    '2025-08-02T1000',
    'the first one',
    'content/incidents/2025-07-24-others/2025-07-31T1245.md',
    '31T1245',
  ])('is not found by "%s", and all that are out are told', (answer) => {
    const problem = find(answer);
    expect(problem).toMatchObject({
      field: 'corrects',
      message: `"${answer}" is the time of no update of this incident`,
    });
    const lines = 'fix' in problem ? problem.fix.split('\n') : [];
    expect(lines).toHaveLength(1 + times.length);
    expect(lines[1]).toBe('- 5pm on Friday 1 August 2025: Something is wrong.');
  });

  test.each([
    ['9am', 3],
    ['Friday 9am', 2],
  ])('is not guessed where %s is the time of several', (answer, count) => {
    const problem = find(answer);
    expect(problem).toMatchObject({
      message: `"${answer}" is the time of ${count} updates of this incident`,
    });
    const lines = 'fix' in problem ? problem.fix.split('\n').slice(1) : [];
    expect(lines).toHaveLength(count);
    expect(lines[0]).toContain('9am on Friday 1 August 2025');
    // What it is told by is an answer too.
    for (const line of lines)
      expect(find(line.slice(2).split(':', 1)[0])).toMatchObject({ incident });
  });
});

it('offers what is out, newest first, with the first words of its news', () => {
  expect(updatesOut({ incident }, now).map(({ at: one }) => one)).toEqual(
    times.map(at).toReversed(),
  );
  const summary = 'Recovery starts on Friday night.\nDo not expect full service before Monday.';
  expect(offerUpdate({ at: now, summary })).toBe(
    '5:30pm on Friday 1 August 2025: Recovery starts on Friday night. Do not expect full service …',
  );
  expect(offerUpdate({ at: now, summary: 'It works.' })).toMatch(/: It works\.$/);
});
