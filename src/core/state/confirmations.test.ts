import { describe, expect, test } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import type { Incident } from '../model/incident.ts';
import type { Update } from '../model/update.ts';
import { confirmationsNow, confirmationsOf, confirmedAt } from './confirmations.ts';
import { stateAt } from './state.ts';

const nine = '2025-07-28T09:00:00+01:00';
const noon = '2025-07-28T12:00:00+01:00';
const confirmed = (services: string[], time: string, scope = { areas: ['north'] }) => ({
  ...{ services, at: at(time), practices: [], except: [] },
  ...scope,
});
const update = (safe: Update['safe'], fields: Partial<Update> = {}) =>
  anUpdate(nine, {
    affects: [anEffect(['nhs-111-phone'], { areas: ['north'] }, 'major-outage')],
    safe,
    ...fields,
  });
const first = anIncident('a', [update([confirmed(['records', 'mail', 'phones'], nine)])]);
const failing = (service: string) =>
  anIncident('f', [
    anUpdate('2025-07-28T11:00:00+01:00', {
      affects: [anEffect([service], { practices: ['N1'] }, 'major-outage')],
    }),
  ]);

/** What a practice reads, as "mail 9". */
function readsAt(code: string, now: string, ...incidents: Incident[]): string[] {
  const found = confirmedAt(code, stateAt(aContent(incidents), at(now)));
  return [...found].map(([id, time]) => `${id} ${new Date(time).getUTCHours() + 1}`);
}

describe('what was confirmed as working is read', () => {
  test.each<[string, string, string, Incident[], string[]]>([
    ['where it was confirmed', 'N1', noon, [first], ['records 9', 'mail 9', 'phones 9']],
    ['and not elsewhere', 'S1', noon, [first], []],
    ['by those who use it', 'N2', noon, [first], ['mail 9', 'phones 9']],
    ['for a day', 'N2', '2025-07-29T09:00:00+01:00', [first], ['mail 9', 'phones 9']],
    ['and not longer', 'N2', '2025-07-29T09:01:00+01:00', [first], []],
    [
      'and not where it fails since',
      'N1',
      noon,
      [first, failing('phones')],
      ['records 9', 'mail 9'],
    ],
    [
      'where it fails elsewhere alone',
      'N2',
      noon,
      [first, failing('phones')],
      ['mail 9', 'phones 9'],
    ],
    [
      'everywhere, if it was confirmed for no place',
      'S2',
      noon,
      [anIncident('a', [update([confirmed(['mail'], nine, { areas: [] })])])],
      ['mail 9'],
    ],
    [
      'with the last time, whichever incident says so',
      'N2',
      noon,
      [
        anIncident('b', [update([confirmed(['mail'], '2025-07-28T10:00:00+01:00')])]),
        anIncident('c', [update([confirmed(['mail'], nine)])]),
      ],
      ['mail 10'],
    ],
    [
      'and not once the incident is over',
      'N2',
      noon,
      [
        anIncident('a', [
          ...first.updates,
          anUpdate('2025-07-28T10:00:00+01:00', {
            phase: 'resolved',
            safe: first.updates[0]?.safe ?? [],
          }),
        ]),
      ],
      [],
    ],
    [
      'in what is for practices only',
      'N2',
      noon,
      [{ ...first, audience: 'practices' }],
      ['mail 9', 'phones 9'],
    ],
    ['by no practice that does not exist', 'X1', noon, [first], []],
  ])('%s', (_name, code, now, incidents, expected) => {
    expect(readsAt(code, now, ...incidents)).toEqual(expected);
  });

  test('from its own minute on', () => {
    const { directory } = stateAt(aContent(), at(noon));
    const [one] = first.updates;
    if (!one) throw new Error('there is an update');
    expect(confirmationsOf(one, directory, at('2025-07-28T08:59:00+01:00'))).toEqual([]);
    expect(confirmationsOf(one, directory, at(nine))).toHaveLength(1);
  });
});

test('an incident says what is known to work, without what fails since', () => {
  const saysWith = (...more: Incident[]) => {
    const state = stateAt(aContent([first, ...more]), at(noon));
    const [one] = first.updates;
    return one && confirmationsNow(one, state).map(({ services }) => services.map(({ id }) => id));
  };
  expect(saysWith()).toEqual([['records', 'mail', 'phones']]);
  expect(saysWith(failing('phones'))).toEqual([['records', 'mail']]);
  expect(saysWith(failing('phones'), failing('mail'), failing('records'))).toEqual([]);
});
