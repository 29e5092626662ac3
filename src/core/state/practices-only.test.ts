import { describe, expect, it } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { affectedBy, asPracticesKnow, staffOnlyAt, stateAt, toldToPractices } from './state.ts';

const nine = '2025-07-28T09:00:00+01:00';
const ten = '2025-07-28T10:00:00+01:00';
const phones = anIncident('phones', [
  anUpdate(ten, { affects: [anEffect(['phones'], { areas: ['north'] }, 'degraded')] }),
]);
const alarms = anIncident(
  'alarms',
  [
    anUpdate(nine, { affects: [anEffect(['records'], { practices: ['N1'] }, 'major-outage')] }),
    anUpdate('2025-07-28T15:00:00+01:00', { phase: 'resolved' }),
  ],
  { audience: 'practices' },
);
const stateOf = (now: string, incidents = [alarms, phones]) =>
  stateAt(aContent(incidents), at(now));
const ids = (some: readonly { incident: { id: string } }[]) =>
  some.map(({ incident }) => incident.id);

describe('an incident for practices only', () => {
  const state = stateOf(ten);

  it('is in no list and in no system of what patients read', () => {
    expect([ids(state.incidents), ids(state.open)]).toEqual([['phones'], ['phones']]);
    expect(ids(state.staffOnly)).toEqual(['alarms']);
    expect(state.services.get('records')?.level).toBe('operational');
    expect(state.practices.get('N1')?.impacts.map(({ service }) => service.id)).toEqual(['phones']);
  });

  it('happens for practices like everything else', () => {
    const known = asPracticesKnow(state);
    expect(ids(known.incidents)).toEqual(['phones', 'alarms']);
    expect(known.staffOnly).toEqual([]);
    expect(known.services.get('records')?.level).toBe('major-outage');
    expect(known.practices.get('N1')?.impacts.map(({ service }) => service.id)).toEqual([
      'records',
      'phones',
    ]);
  });

  it('is told to practices among the others, the newest first', () => {
    expect(ids(toldToPractices(state))).toEqual(['phones', 'alarms']);
    const later = anIncident('later', [anUpdate('2025-07-28T11:00:00+01:00')], {
      audience: 'practices',
    });
    expect(ids(toldToPractices(stateOf('2025-07-28T11:00:00+01:00', [phones, later])))).toEqual([
      'later',
      'phones',
    ]);
  });

  it('is told to the practices that it touches, until it is over', () => {
    expect(ids(staffOnlyAt('N1', state))).toEqual(['alarms']);
    expect(staffOnlyAt('N2', state)).toEqual([]);
    expect(staffOnlyAt('N1', stateOf('2025-07-28T15:00:00+01:00'))).toEqual([]);
  });

  it('touches its practices as if nothing else were wrong', () => {
    const [one] = state.staffOnly;
    const touched = one ? affectedBy(one, state) : [];
    expect(touched.map(({ practice, impacts }) => [practice.code, impacts.length])).toEqual([
      ['N1', 1],
    ]);
  });

  it('changes nothing where there is none', () => {
    const without = stateOf(ten, [phones]);
    expect(asPracticesKnow(without)).toBe(without);
    expect(toldToPractices(without)).toBe(without.incidents);
  });
});
