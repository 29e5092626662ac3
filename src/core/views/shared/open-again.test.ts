import { expect, test } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import { aContent, aScope, anIncident, anUpdate } from '../../../../tests/support/builders.ts';
import type { Access } from '../../model/access.ts';
import type { Update } from '../../model/update.ts';
import { announce } from './announcement.ts';

const is = (access: Exclude<Access, 'open'>, practice = 'N1') => ({
  ...aScope({ practices: [practice] }),
  is: access,
});
const shut: Partial<Update> = { phase: 'identified', access: [is('closed')] };

test.each<[string, Partial<Update>[], string]>([
  ['at the end', [shut, { phase: 'resolved' }], 'Open again: Surgery N1'],
  [
    'after urgent care only',
    [{ access: [is('urgent-only')] }, { phase: 'resolved' }],
    'Open again: Surgery N1',
  ],
  [
    'while another stays closed',
    [shut, { phase: 'monitoring', access: [is('closed', 'N2')] }],
    'Closed for now: Surgery N2',
  ],
  [
    'never, where it was only disturbed',
    [{ access: [is('open-with-disruption')] }, { phase: 'resolved' }],
    'This problem at GP surgeries is over',
  ],
])('which surgeries are open again is the news %s', (_name, updates, headline) => {
  const incident = anIncident(
    'a',
    updates.map((fields, hour) => anUpdate(`2025-07-28T1${hour}:00:00+01:00`, fields)),
  );
  const context = aSiteContext(aContent([incident]), '2025-07-28T13:00:00+01:00');
  const [state] = context.state.incidents;
  if (!state) throw new Error('nothing is out');
  expect(announce(state, context, context.english).headline).toBe(headline);
});
