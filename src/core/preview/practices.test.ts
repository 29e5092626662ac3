import { expect, test } from 'vitest';
import {
  aContent,
  aPractice,
  anEffect,
  anIncident,
  anUpdate,
  aScope,
} from '../../../tests/support/builders.ts';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import type { Update } from '../model/update.ts';
import { comparePractices } from './practices.ts';

const mill = {
  practice: 'N1',
  id: 'mill',
  name: 'Mill',
  town: 'Town',
  postcode: 'BD21 3AB',
  line: 2,
};
const scope = aScope({ branches: ['mill'] });

function stateWith(fields: Partial<Update>) {
  const update = anUpdate('2025-07-28T09:00:00+01:00', fields);
  const practices = [aPractice('N1', 'north', { branches: [mill] })];
  const content = aContent([anIncident('2025-07-28-one', [update])], { practices });
  return aSiteContext(content, '2025-07-28T10:00:00+01:00').state;
}

test.each<[string, Partial<Update>, string[]]>([
  [
    'is closed is open in another way',
    { access: [{ ...scope, is: 'closed' }] },
    ['Surgery N1 (N1): Mill closed (was all branches open)'],
  ],
  [
    'has no phones is open as it was',
    { affects: [anEffect(['phones'], { branches: ['mill'] }, 'major-outage')] },
    [],
  ],
])('a branch that %s', (_name, fields, access) => {
  expect(comparePractices(stateWith({}), stateWith(fields)).access).toEqual(access);
});
