import { expect, test } from 'vitest';
import { anUpdate } from '../../../tests/support/builders.ts';
import type { Update } from '../model/update.ts';
import type { UpdateForm } from './form.ts';
import { askedAnew } from './turn.ts';

const effect = { services: ['a'], everywhere: true, level: 'degraded' };
const broken = { phase: 'identified', affects: [effect], doNow: ['Call.'], known: ['It is slow.'] };
const all = ['doNow', 'known', 'unknown', 'doing', 'patients', 'practices'];

test.each<[string, object, UpdateForm, string[]]>([
  ['it goes on as it was', {}, {}, []],
  ['more is known', { phase: 'investigating' }, { phase: 'identified' }, ['unknown']],
  ['something else fails', {}, { affects: ['b @ everywhere: slow'] }, []],
  ['nothing fails any more', {}, { affects: ['nothing'] }, all],
  ['the fix is being watched', {}, { phase: 'monitoring' }, all],
  ['the fix goes on being watched', { phase: 'monitoring' }, { phase: 'recovering' }, []],
  ['it has come back', { phase: 'monitoring' }, { phase: 'identified' }, all],
  [
    'something fails again',
    { phase: 'recovering', affects: [] },
    { affects: ['a @ b: slow'] },
    all,
  ],
  ['nobody was to do anything', { doNow: [] }, { phase: 'monitoring' }, all.slice(1)],
  ['it is over', {}, { phase: 'resolved' }, ['patients', 'practices']],
])('%s', (_name, before, form, fields) => {
  const last = anUpdate('2025-07-28T09:00:00+01:00', {
    ...broken,
    unknown: ['When.'],
    doing: ['We look.'],
    ...before,
  } as Partial<Update>);
  expect(askedAnew(form, last)).toEqual(fields);
});
