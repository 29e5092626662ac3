import { expect, test } from 'vitest';
import { anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { currentUpdates } from './current-updates.ts';

const open = anIncident('open', [anUpdate('2025-01-01T09:00:00+00:00')]);
const over = anIncident('over', [
  anUpdate('2025-03-01T09:00:00+00:00'),
  anUpdate('2025-03-02T09:00:00+00:00', { phase: 'resolved' }),
]);

test.each([
  ['2025-03-02T09:00:00+00:00', 3],
  ['2025-04-01T08:00:00+00:00', 3],
  ['2025-04-01T11:00:00+00:00', 1],
  ['2035-04-01T11:00:00+00:00', 1],
])('at %s the words of %i updates are current', (now, count) => {
  expect(currentUpdates([open, over], at(now))).toHaveLength(count);
});
