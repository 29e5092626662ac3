import { describe, expect, it } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { makeDraft } from './make-draft.ts';
import { readExercise } from './read-exercise.ts';
import { readWindow } from './read-window.ts';
import { rehearse } from './rehearse.ts';
import type { UpdateForm } from './form.ts';

const now = at('2025-07-31T10:00:00+01:00');
const window = { from: at('2025-08-09T20:00:00+01:00'), to: at('2025-08-09T23:00:00+01:00') };

const planned = anIncident(
  '2025-07-30-upgrade',
  [
    anUpdate('2025-07-30T10:00:00+01:00', {
      phase: 'scheduled',
      affects: [anEffect(['phones'], { areas: ['north'] }, 'under-maintenance')],
    }),
  ],
  { kind: 'maintenance', window },
);

const draft = (form: UpdateForm, when = now) =>
  makeDraft(form, { content: aContent([planned]), files: [], now: when });

it.each([
  ['Saturday 9 August 8pm to 11pm', window],
  ['from 9 August 8pm until 9 August 11pm', window],
  ['9 August 8pm', undefined],
  ['9 August 8pm to 9 August 7pm', undefined],
])('reads %s', (text, expected) => {
  expect(readWindow(text, now)).toEqual(expected);
});

it.each([
  ['until Monday 8am', '2025-08-11T08:00:00+01:00'],
  ['to 11:30pm', '2025-08-09T23:30:00+01:00'],
  ['Saturday 9 August 8pm to Monday 8am', '2025-08-11T08:00:00+01:00'],
  ['until yesterday 8am', undefined],
])('reads %s of work that goes on', (text, to) => {
  const later = at('2025-08-09T23:10:00+01:00');
  expect(readWindow(text, later, window)).toEqual(to && { from: window.from, to: at(to) });
});

it('reads no end alone where nothing is planned', () => {
  expect(readWindow('until Monday 8am', now)).toBeUndefined();
});

describe('planned work', () => {
  it('is announced with its window, and nobody is asked what is known of a failure', () => {
    const { value, problems } = draft({
      incident: 'new',
      title: 'Upgrade of PHONES',
      patientTitle: 'Planned work on phone lines',
      window: 'Saturday 9 August 8pm to 11pm',
      affects: ['PHONES @ North'],
      summary: 'Phones do not work on Saturday evening.',
      patients: 'Call before 8pm.',
      practices: 'Use mobile phones.',
    });
    expect(problems ?? []).toEqual([]);
    const [head, update] = value?.files ?? [];
    expect(head?.fields).toMatchObject({
      kind: 'maintenance',
      window: { from: '2025-08-09T20:00:00+01:00', to: '2025-08-09T23:00:00+01:00' },
    });
    expect(update?.fields).toMatchObject({
      phase: 'scheduled',
      next: '2025-08-09T23:00:00+01:00',
      affects: [{ services: ['phones'], level: 'under-maintenance' }],
    });
  });

  it('moves', () => {
    const { value } = draft({
      incident: planned.id,
      window: '16 August 8pm to 11pm',
      summary: 'It moves by a week.',
    });
    expect(value?.files[0]?.fields).toMatchObject({
      phase: 'scheduled',
      window: { from: '2025-08-16T20:00:00+01:00', to: '2025-08-16T23:00:00+01:00' },
      next: '2025-08-16T23:00:00+01:00',
    });
  });

  it('is called off before it begins, and not after', () => {
    const form: UpdateForm = {
      incident: planned.id,
      phase: 'called off',
      summary: 'The work is called off.',
      patients: 'Nothing changes.',
      practices: 'Nothing to do.',
      known: ['The supplier is not ready.'],
    };
    expect(draft(form).value?.files[0]?.fields['phase']).toBe('completed');
    const late = draft(form, at('2025-08-09T21:00:00+01:00'));
    expect(late.problems?.map(({ field, message }) => [field, message])).toEqual([
      ['phase', 'is called off, and the work has begun'],
    ]);
  });

  it('refuses a window of what is no planned work', () => {
    const one = anIncident('2025-07-31-one', [anUpdate('2025-07-31T09:00:00+01:00')]);
    const { problems } = makeDraft(
      { incident: one.id, window: '16 August 8pm to 11pm', summary: 'A.' },
      { content: aContent([one]), files: [], now },
    );
    expect(problems?.map(({ field }) => field)).toContain('window');
  });
});

describe('an exercise', () => {
  it('is asked for with its incident and its length', () => {
    expect(readExercise('exercise from 2025-07-27-one, within 2 hours')).toEqual({
      from: '2025-07-27-one',
      withinMs: 2 * 3_600_000,
    });
    expect(readExercise('exercise from 2025-07-27-one within 90 minutes')?.withinMs).toBe(
      5_400_000,
    );
    expect(readExercise('2025-07-27-one')).toBeUndefined();
  });

  it('is squeezed into two hours, in order and without anybody having approved it', () => {
    const past = anIncident('2025-07-01-one', [
      anUpdate('2025-07-01T09:00:00+01:00', {
        next: at('2025-07-01T16:00:00+01:00'),
        approvedBy: { cause: 'duty director' },
      }),
      anUpdate('2025-07-04T09:00:00+01:00', { next: at('2025-07-04T09:30:00+01:00') }),
      anUpdate('2025-07-11T09:00:00+01:00', { phase: 'resolved' }),
    ]);
    const { files } = rehearse(past, { now, files: [], withinMs: 2 * 3_600_000 });
    const updates = files.slice(1).map(({ fields }) => fields);
    expect(updates.map(({ at: when }) => when)).toEqual([
      '2025-07-31T10:00:00+01:00',
      '2025-07-31T10:36:00+01:00',
      '2025-07-31T12:00:00+01:00',
    ]);
    expect(updates[1]?.['next']).toBe('2025-07-31T10:37:00+01:00');
    expect(updates[0]?.['approvedBy']).toEqual({ cause: 'nobody: this is an exercise' });
  });
});
