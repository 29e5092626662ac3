import { expect, it } from 'vitest';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import { aContent, anEffect, anIncident, anUpdate } from '../../../tests/support/builders.ts';
import type { Incident } from '../model/incident.ts';
import type { Update } from '../model/update.ts';
import { areaGroup, cacheKeysOfGroups } from './cache-keys.ts';

const now = '2025-08-01T12:00:00+01:00';
const north = areaGroup('north');
const south = areaGroup('south');

const printsOf = (...incidents: Incident[]) =>
  cacheKeysOfGroups(aSiteContext(aContent(incidents), now), (text) => text);

const calm = printsOf();

/** The groups whose print is there and another one than without any incident. */
function changedBy(incident: Incident): string[] {
  return [...printsOf(incident)].flatMap(([id, print]) => (calm.get(id) === print ? [] : [id]));
}

const over = (id: string, fields: Partial<Update>) =>
  anIncident(id, [
    anUpdate('2025-05-01T09:00:00+01:00', fields),
    anUpdate('2025-05-01T12:00:00+01:00', { phase: 'resolved' }),
  ]);

it('has one for every practice and every area while nothing is wrong', () => {
  expect([...calm.keys()]).toEqual(['N1', 'N2', 'S1', 'S2', north, south]);
  expect(printsOf()).toEqual(calm);
});

it('has another one for what a past incident was about, and for that incident', () => {
  const affects = [anEffect(['phones'], { practices: ['N1'] }, 'degraded')];
  expect(changedBy(over('a', { affects }))).toEqual(['a', 'N1', north]);
});

it('has another one for an area that was only alerted', () => {
  const alerts = [{ areas: ['south'], gpas: 'black' as const }];
  expect(changedBy(over('a', { alerts }))).toEqual(['a', south]);
});

it('has none for an open incident, for whom it affects, and for their area', () => {
  const affects = [anEffect(['phones'], { practices: ['N1'] }, 'degraded')];
  const open = anIncident('a', [anUpdate('2025-08-01T09:00:00+01:00', { affects })]);
  expect([...printsOf(open).keys()]).toEqual(['N2', 'S1', 'S2', south]);
});

it('has none for whom planned work will touch, and for their area', () => {
  const announced = anIncident(
    'a',
    [
      anUpdate('2025-07-30T09:00:00+01:00', {
        phase: 'scheduled',
        affects: [anEffect(['phones'], { areas: ['south'] }, 'degraded')],
      }),
    ],
    {
      kind: 'maintenance',
      window: { from: Date.parse('2025-08-09T20:00:00Z'), to: Date.parse('2025-08-09T22:00:00Z') },
    },
  );
  expect([...printsOf(announced).keys()]).toEqual(['N1', 'N2', north]);
});
