import { describe, expect, test } from 'vitest';
import {
  aContent,
  aScope,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../tests/support/builders.ts';
import type { Update } from '../model/update.ts';
import { stateAt } from './state.ts';

const disturbed: Partial<Update> = {
  phase: 'identified',
  access: [{ ...aScope({ practices: ['N1'] }), is: 'open-with-disruption' }],
};
const closed: Partial<Update> = {
  phase: 'identified',
  access: [{ ...aScope({ practices: ['N1'] }), is: 'closed' }],
};
const failing: Partial<Update> = {
  phase: 'identified',
  affects: [anEffect(['records'], { practices: ['N1'] }, 'major-outage')],
};
const withBacklog: Partial<Update> = {
  ...disturbed,
  backlog: [{ ...aScope({ practices: ['N1'] }), tasks: ['results'] }],
};

describe('a surgery that is open with disruption, and whose systems work,', () => {
  test.each<[string, Partial<Update>[], string]>([
    ['is affected while the problem goes on', [disturbed], 'affected'],
    [
      'is affected while nobody knows what it is',
      [{ ...disturbed, phase: 'investigating' }],
      'affected',
    ],
    [
      'catches up once the problem is over',
      [disturbed, { ...disturbed, phase: 'recovering' }],
      'catching-up',
    ],
    ['catches up where something failed before', [failing, disturbed], 'catching-up'],
    ['catches up where it was closed before', [closed, disturbed], 'catching-up'],
    ['catches up where something is named that waits', [withBacklog], 'catching-up'],
    ['is affected where it was only disturbed before', [disturbed, disturbed], 'affected'],
  ])('%s', (_name, updates, standing) => {
    const incident = anIncident(
      'a',
      updates.map((fields, hour) => anUpdate(`2025-07-28T1${hour}:00:00+01:00`, fields)),
    );
    const state = stateAt(aContent([incident]), at('2025-07-28T15:00:00+01:00'));
    expect(state.practices.get('N1')?.standing).toBe(standing);
  });
});
