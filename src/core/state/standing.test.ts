import { describe, expect, it, test } from 'vitest';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aScope,
  at,
} from '../../../tests/support/builders.ts';
import type { Incident } from '../model/incident.ts';
import type { Update } from '../model/update.ts';
import { stateAt } from './state.ts';

const began = '2025-07-28T09:00:00+01:00';
const later = at('2025-07-28T12:00:00+01:00');
const north = { areas: ['north'] };
const stateOf = (incidents: Incident[]) => stateAt(aContent(incidents), later);

describe('what fails outside surgeries', () => {
  const line = anIncident('a', [
    anUpdate(began, {
      affects: [anEffect(['nhs-111-phone'], { areas: ['north'] }, 'major-outage')],
    }),
  ]);
  const standing = (...incidents: Incident[]) => stateOf(incidents).practices.get('N1')?.standing;

  it('leaves surgeries as they are, and is said to their patients', () => {
    const state = stateOf([line]);
    expect(state.practices.get('N1')).toMatchObject({
      standing: 'not-affected',
      isAffected: false,
      impacts: [{ service: { id: 'nhs-111-phone' }, level: 'major-outage' }],
    });
    expect(state.areas.get('north')).toMatchObject({ affectedCount: 0, level: 'operational' });
    expect(state.services.get('nhs-111-phone')).toMatchObject({ level: 'major-outage' });
  });

  it('changes nothing in how a surgery stands beside it', () => {
    const of = (fields: Partial<Update>, kind: Incident['kind'] = 'incident') =>
      anIncident('b', [anUpdate(began, fields)], { kind });
    const maybe = { ...anEffect(['phones'], north, 'degraded'), extent: 'some' as const };
    const backlog = [{ ...aScope(north), tasks: ['results'] }];
    expect(standing(line, of({ affects: [maybe] }))).toBe('possible');
    expect(standing(line, of({ phase: 'recovering', backlog }))).toBe('catching-up');
    const window = { from: at(began), to: at('2025-07-28T22:00:00+01:00') };
    const work = of(
      { phase: 'in-progress', affects: [anEffect(['mail'], north, 'under-maintenance')] },
      'maintenance',
    );
    expect(standing(line, { ...work, window })).toBe('planned');
  });

  it('may fail beside what fails at the surgery in one update', () => {
    const both = anIncident('b', [
      anUpdate(began, {
        affects: [
          anEffect(['nhs-111-phone'], north, 'major-outage'),
          { ...anEffect(['phones'], north, 'degraded'), extent: 'some' },
        ],
      }),
    ]);
    expect(standing(both)).toBe('possible');
    expect(stateOf([both]).practices.get('N1')?.isAffected).toBe(false);
  });
});

describe('how a surgery stands', () => {
  const maybe = { ...anEffect(['phones'], north, 'degraded'), extent: 'some' as const };
  const down = anEffect(['mail'], north, 'major-outage');
  const backlog = [{ ...aScope(north), tasks: ['results'] }];
  const closed = [{ ...aScope(north), is: 'closed' as const }];

  test.each<[string, Partial<Update>[], string]>([
    [
      'is affected where one thing may fail and another does',
      [{ affects: [maybe, down] }],
      'affected',
    ],
    [
      'is affected where one incident may touch it and another does',
      [{ affects: [maybe] }, { affects: [down] }],
      'affected',
    ],
    [
      'is affected where something may fail and its doors are closed',
      [{ affects: [maybe], access: closed }],
      'affected',
    ],
    [
      'is affected where something may fail and a task waits',
      [{ affects: [maybe], backlog }],
      'affected',
    ],
    [
      'is affected where one incident leaves a task and another goes on',
      [{ phase: 'recovering', backlog }, { affects: [down] }],
      'affected',
    ],
    [
      'is affected where one incident leaves a task and its doors are disturbed by another',
      [
        { phase: 'recovering', backlog },
        { access: [{ ...aScope(north), is: 'open-with-disruption' }] },
      ],
      'affected',
    ],
    [
      'catches up where both only leave tasks',
      [
        { phase: 'recovering', backlog },
        { phase: 'recovering', backlog },
      ],
      'catching-up',
    ],
  ])('%s', (_name, facts, standing) => {
    const incidents = facts.map((fields, index) =>
      anIncident(`i${index}`, [anUpdate(began, fields)]),
    );
    expect(stateOf(incidents).practices.get('N1')?.standing).toBe(standing);
  });
});
