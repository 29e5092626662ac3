import { expect, test } from 'vitest';
import { anEffect, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { aWorld } from '../../../tests/support/worlds.ts';
import { confirmationsNow, confirmedAt } from './confirmations.ts';

const nine = '2025-07-28T09:00:00+01:00';
const safe = [
  { services: ['hscn', 'phones'], at: at(nine), areas: ['medway'], practices: [], except: [] },
];
const update = anUpdate(nine, {
  affects: [anEffect(['systmone'], { areas: ['medway'] }, 'major-outage')],
  safe,
});

function stateAt(now: string, others: ReturnType<typeof anIncident>[] = []) {
  return aWorld([anIncident('i', [update]), ...others], now).state;
}

test('what was confirmed is said for a day, where it was confirmed', () => {
  const state = stateAt('2025-07-28T12:00:00+01:00');
  expect([...confirmedAt('M1', state).keys()]).toEqual(['hscn', 'phones']);
  expect(confirmedAt('A1', state).size).toBe(0);
  expect(confirmedAt('M1', stateAt('2025-07-29T09:01:00+01:00')).size).toBe(0);
});

test('what fails since is confirmed no more', () => {
  const later = anIncident('j', [
    anUpdate('2025-07-28T11:00:00+01:00', {
      affects: [anEffect(['phones'], { practices: ['M1'] }, 'major-outage')],
    }),
  ]);
  const state = stateAt('2025-07-28T12:00:00+01:00', [later]);
  expect([...confirmedAt('M1', state).keys()]).toEqual(['hscn']);
  expect([...confirmedAt('M2', state).keys()]).toEqual(['hscn', 'phones']);
  expect(confirmationsNow(update, state).map(({ services }) => services.length)).toEqual([1]);
});
