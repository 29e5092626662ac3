import { describe, expect, test } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { makeDirectory } from '../model/directory.ts';
import type { Expected, Update } from '../model/update.ts';
import { estimatesAfter } from './estimates.ts';
import { publish } from './publish.ts';

const directory = makeDirectory(aContent());
const [nine, noon, three] = ['09', '12', '15'].map((hour) => `2025-07-28T${hour}:00:00+01:00`) as [
  string,
  string,
  string,
];
const tomorrow = at('2025-07-29T08:00:00+01:00');
const later = at('2025-07-30T08:00:00+01:00');
const all = [anEffect(['records', 'phones'], { everywhere: true }, 'major-outage')];
const records = [anEffect(['records'], { everywhere: true }, 'major-outage')];

const by = (time: number, services: string[] = []): Expected => ({
  by: time,
  sure: 'likely',
  services,
});

/** What is expected after some updates, in short. */
function after(updates: Update[], now = at(three)) {
  const published = publish(anIncident('i', updates), directory, now);
  return estimatesAfter(published, directory, now).map((one) => ({
    about: one.isForAll ? 'all' : one.services.map(({ id }) => id).join(),
    time: one.time,
    was: one.was?.time,
    ...(one.isPast && { isPast: true }),
    ...(one.isDropped && { isDropped: true }),
  }));
}

describe('what is expected back', () => {
  const first = anUpdate(nine, { affects: all, expected: [by(tomorrow)] });

  test.each<[string, Update[], ReturnType<typeof after>, number?]>([
    ['is what the newest update says', [first], [{ about: 'all', time: tomorrow, was: undefined }]],
    [
      'says what was expected before',
      [first, anUpdate(noon, { affects: all, expected: [by(later)] })],
      [{ about: 'all', time: later, was: tomorrow }],
    ],
    [
      'says it once the same time is said again',
      [
        first,
        anUpdate(noon, { affects: all, expected: [by(later)] }),
        anUpdate(three, { affects: all, expected: [by(later)] }),
      ],
      [{ about: 'all', time: later, was: tomorrow }],
    ],
    [
      'stays when the newest update names no time, and says so',
      [first, anUpdate(noon, { affects: all })],
      [{ about: 'all', time: tomorrow, was: undefined, isDropped: true }],
    ],
    [
      'is of what still fails alone',
      [first, anUpdate(noon, { affects: records })],
      [{ about: 'all', time: tomorrow, was: undefined, isDropped: true }],
    ],
    [
      'is told for each service that has its own time',
      [
        anUpdate(nine, {
          affects: all,
          expected: [by(tomorrow, ['records']), by(later, ['phones'])],
        }),
      ],
      [
        { about: 'records', time: tomorrow, was: undefined },
        { about: 'phones', time: later, was: undefined },
      ],
    ],
    ['is nothing once it is over', [first, anUpdate(noon, { phase: 'resolved' })], []],
    [
      'is no word of a failure that came after it worked again',
      [first, anUpdate(noon, {}), anUpdate(three, { affects: all })],
      [],
    ],
    [
      'is not late in the minute for which it was expected',
      [first],
      [{ about: 'all', time: tomorrow, was: undefined }],
      tomorrow,
    ],
    ['is nothing while nothing is said', [], []],
    [
      'is nothing for what does not fail any more',
      [anUpdate(nine, { affects: records, expected: [by(tomorrow, ['phones'])] })],
      [],
    ],
    [
      'was expected at another time of the same thing alone',
      [
        anUpdate(nine, {
          affects: all,
          expected: [by(tomorrow, ['phones']), by(later, ['records'])],
        }),
        anUpdate(noon, { affects: all, expected: [by(later, ['records'])] }),
      ],
      [
        { about: 'records', time: later, was: undefined },
        { about: 'phones', time: tomorrow, was: undefined, isDropped: true },
      ],
    ],
    [
      'was expected at no other time before it worked in between',
      [
        first,
        anUpdate(noon, { affects: [] }),
        anUpdate(three, { affects: all, expected: [by(later)] }),
      ],
      [{ about: 'all', time: later, was: undefined }],
    ],
    [
      'was expected then at the latest, and is expected at the earliest',
      [
        first,
        anUpdate(noon, {
          affects: all,
          expected: [{ notBefore: tomorrow, sure: 'likely', services: [] }],
        }),
      ],
      [{ about: 'all', time: tomorrow, was: tomorrow }],
    ],
    [
      'is not back once its time has passed',
      [first],
      [{ about: 'all', time: tomorrow, was: undefined, isPast: true }],
      later,
    ],
  ])('%s', (_name, updates, expected, now) => {
    expect(after(updates, now)).toEqual(expected);
  });
});
