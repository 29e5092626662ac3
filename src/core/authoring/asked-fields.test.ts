import { expect, it, test } from 'vitest';
import { aContent, anIncident, anUpdate, aScope, at } from '../../../tests/support/builders.ts';
import type { Update } from '../model/update.ts';
import { makesSense } from './asked-fields.ts';
import type { UpdateForm } from './form.ts';
import { unanswered } from './unanswered.ts';

it.each([
  ['19:59', false],
  ['20:00', true],
  ['23:30', true],
  ['06:59', true],
  ['07:00', false],
  ['12:00', false],
])('asks at %s whether texts go out at night: %s', (time, isAsked) => {
  const now = at(`2025-07-28T${time}:00+01:00`);
  expect(makesSense('urgent', { incident: 'new' }, undefined, now)).toBe(isAsked);
});

const first = anUpdate('2025-07-28T09:00:00+01:00');
const second = anUpdate('2025-07-28T12:00:00+01:00');
const incident = anIncident('2025-07-28-phones', [first, second]);

it.each<[string, UpdateForm, string, boolean]>([
  ['of a correction', { correction: '' }, '12:00', true],
  ['of a correction while only one is out', { correction: '' }, '11:59', false],
  ['of a new update', {}, '12:00', false],
])('asks which update was wrong %s', (_name, form, time, isAsked) => {
  const now = at(`2025-07-28T${time}:00+01:00`);
  expect(makesSense('corrects', form, { incident, last: first, isOpen: true }, now)).toBe(isAsked);
});

it('asks what was wrong, and nothing else, of whoever says which update was', () => {
  const form = { incident: incident.id, corrects: '9am' };
  expect(unanswered(form, { content: aContent([incident]), now: second.at })).toEqual([
    { field: 'correction' },
  ]);
});

test.each<[string, Partial<UpdateForm>, Partial<Update> | undefined, boolean]>([
  ['of a new incident that is looked into', { phase: 'investigating' }, undefined, false],
  ['of one that is fixed and not back to normal', { phase: 'recovering' }, undefined, true],
  ['of an update of which nothing else has changed', {}, {}, false],
  ['where some of what failed works again', { affects: ['PHONES @ North'] }, {}, true],
  [
    'where something was slow before',
    {},
    { backlog: [{ ...aScope({}), tasks: ['results'] }] },
    true,
  ],
])('what is slow is asked %s: %#', (_name, form, last, isAsked) => {
  const time = '2025-07-28T09:00:00+01:00';
  const update = anUpdate(time, last ?? {});
  const found = last && { incident: anIncident('a', [update]), last: update, isOpen: true };
  expect(makesSense('backlog', { incident: 'a', ...form }, found, at(time))).toBe(isAsked);
});
