import { expect, test } from 'vitest';
import { aContent, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import type { Update } from '../model/update.ts';
import { incidentChangedAt } from './changed-at.ts';
import { stateAt } from './state.ts';

const nine = '2025-07-28T09:00:00+01:00';
const noon = '2025-07-28T12:00:00+01:00';
const three = '2025-07-28T15:00:00+01:00';
const window = { from: at('2025-07-28T20:00:00+01:00'), to: at('2025-07-28T22:00:00+01:00') };
const late = window.to + 3_600_000;

test.each<[string, Update[], number, number]>([
  ['with its newest update', [anUpdate(nine), anUpdate(noon)], at(three), at(noon)],
  [
    'with the newest correction of any update',
    [
      anUpdate(nine, {
        corrections: [
          { at: at(noon), what: 'One.' },
          { at: at(three), what: 'Two.' },
        ],
      }),
      anUpdate(noon),
    ],
    late,
    at(three),
  ],
  ['when planned work is announced', [anUpdate(nine, { phase: 'scheduled' })], at(noon), at(nine)],
  ['when its window opens', [anUpdate(nine, { phase: 'scheduled' })], window.from, window.from],
  ['when its window closes', [anUpdate(nine, { phase: 'scheduled' })], late, window.to],
  [
    'when it is said to be over, and not with the clock',
    [anUpdate(nine, { phase: 'scheduled' }), anUpdate(noon, { phase: 'completed' })],
    late,
    at(noon),
  ],
])('an incident changes %s', (_name, updates, now, changed) => {
  const isPlanned = updates[0]?.phase === 'scheduled';
  const incident = anIncident('a', updates, isPlanned ? { kind: 'maintenance', window } : {});
  const [state] = stateAt(aContent([incident]), now).incidents;
  expect(state && incidentChangedAt(state)).toBe(changed);
});
