import { expect, test } from 'vitest';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aScope,
  at,
} from '../../../tests/support/builders.ts';
import type { Access } from '../model/access.ts';
import type { Level } from '../model/level.ts';
import { stateAt } from './state.ts';

type Wrong = Exclude<Access, 'open'>;
type Broken = Exclude<Level, 'operational'>;
const now = at('2025-07-28T12:00:00+01:00');
const place = { practices: ['N2'] };

/** An incident of one practice for each update's worth of facts. */
function anIncidentWith(id: string, access: readonly Wrong[], level: Broken = 'major-outage') {
  const scopes = access.map((is) => ({ ...aScope(place), is }));
  const affects = [anEffect(['phones'], place, level)];
  return anIncident(id, [anUpdate('2025-07-28T09:00:00+01:00', { access: scopes, affects })]);
}

test.each<[Wrong, Wrong]>([
  ['closed', 'open-with-disruption'],
  ['open-with-disruption', 'closed'],
  ['urgent-only', 'open-with-disruption'],
  ['closed', 'urgent-only'],
])('where one incident says %s and another %s, the worst access wins', (first, second) => {
  const worst = [first, second].includes('closed') ? 'closed' : 'urgent-only';
  const apart = aContent([anIncidentWith('a', [first]), anIncidentWith('b', [second])]);
  expect(stateAt(apart, now).practices.get('N2')?.access).toBe(worst);
  const together = aContent([anIncidentWith('a', [first, second])]);
  expect(stateAt(together, now).practices.get('N2')?.access).toBe(worst);
});

test.each<[Broken, Broken]>([
  ['major-outage', 'degraded'],
  ['degraded', 'major-outage'],
  ['partial-outage', 'major-outage'],
])('where one incident says %s and another %s, the worst level wins', (first, second) => {
  const content = aContent([anIncidentWith('a', [], first), anIncidentWith('b', [], second)]);
  const impacts = stateAt(content, now).practices.get('N2')?.impacts;
  expect(impacts?.map(({ level }) => level)).toEqual(['major-outage']);
});

test.each<[Wrong, Wrong]>([
  ['closed', 'open-with-disruption'],
  ['open-with-disruption', 'closed'],
])('a surgery that is %s by one incident and %s by another is affected', (first, second) => {
  const content = aContent(
    [first, second].map((is, index) =>
      anIncident(`i${index}`, [
        anUpdate('2025-07-28T09:00:00+01:00', {
          phase: 'recovering',
          access: [{ ...aScope(place), is }],
        }),
      ]),
    ),
  );
  expect(stateAt(content, now).practices.get('N2')?.standing).toBe('affected');
});
