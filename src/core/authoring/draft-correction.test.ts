import { describe, expect, it } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import type { UpdateForm } from './form.ts';
import { makeDraft } from './make-draft.ts';

const now = at('2025-07-31T12:00:30+01:00');
const incident = anIncident('2025-07-31-phones', [
  anUpdate('2025-07-31T09:00:00+01:00', {
    affects: [
      anEffect(['phones'], { areas: ['north'] }, 'major-outage'),
      anEffect(['mail'], { areas: ['north'] }, 'major-outage'),
    ],
    next: at('2025-07-31T16:00:00+01:00'),
    doing: ['Engineers look for the fault.'],
  }),
]);
const correct = (form: UpdateForm, one = incident) =>
  makeDraft(
    { incident: one.id, correction: 'Email never failed.', ...form },
    { content: aContent([one]), files: [], now },
  );

describe('an update that is put right', () => {
  it('keeps its file, its time and what was right', () => {
    const { value } = correct({});
    const [file] = value?.files ?? [];
    expect(value).toMatchObject({ isCorrection: true, isNew: false });
    expect(file?.path).toBe('incidents/2025-07-31-phones/2025-07-31T0900.md');
    expect(file?.fields).toMatchObject({
      at: '2025-07-31T09:00:00+01:00',
      next: '2025-07-31T16:00:00+01:00',
      doing: ['Engineers look for the fault.'],
      corrections: [{ at: '2025-07-31T12:00:00+01:00', what: 'Email never failed.' }],
    });
    expect(file?.fields['corrections']).not.toMatchObject([{ was: expect.anything() as unknown }]);
  });

  it('keeps whom it named by mistake', () => {
    const { value } = correct({ affects: ['PHONES @ North: not working'] });
    expect(value?.files[0]?.fields).toMatchObject({
      affects: [{ services: ['phones'] }],
      corrections: [
        {
          was: [
            { services: ['phones'], areas: ['north'] },
            { services: ['mail'], areas: ['north'] },
          ],
        },
      ],
    });
  });

  it('reads a time as of then, although it has passed', () => {
    const { value, problems } = correct({ next: '11am' });
    expect(problems ?? []).toEqual([]);
    expect(value?.files[0]?.fields['next']).toBe('2025-07-31T11:00:00+01:00');
  });

  it('takes nothing out of an end that nobody found wrong', () => {
    const over = anIncident('2025-07-31-over', [
      anUpdate('2025-07-31T09:00:00+01:00', { phase: 'resolved', doing: ['A review is made.'] }),
    ]);
    const { value } = correct({ summary: 'It ended at 8am.' }, over);
    expect(value?.files[0]?.fields['doing']).toEqual(['A review is made.']);
    expect(value?.files[0]?.body).toContain('It ended at 8am.');
  });

  describe('although it is not the newest', () => {
    const newer = anUpdate('2025-07-31T11:00:00+01:00', {
      phase: 'identified',
      affects: [anEffect(['phones'], { areas: ['north'] }, 'degraded')],
      next: at('2025-07-31T18:00:00+01:00'),
    });
    const both = anIncident(incident.id, [...incident.updates, newer]);

    it('is itself in all that nobody found wrong', () => {
      const [alone] = correct({}).value?.files ?? [];
      const { value } = correct({ corrects: '9am' }, both);
      expect(value).toMatchObject({ isCorrection: true, at: both.updates[0]?.at });
      expect(value?.files).toEqual([alone]);
      expect(correct({ corrects: '2025-07-31T0900' }, both).value?.files).toEqual([alone]);
    });

    it('reads its times as of then, and keeps whom it named', () => {
      const form = { corrects: '9am', next: '10am', affects: ['phones @ North: not working'] };
      const [file] = correct(form, both).value?.files ?? [];
      expect(file?.fields).toMatchObject({
        phase: 'investigating',
        next: '2025-07-31T10:00:00+01:00',
        corrections: [{ was: [{ services: ['phones'] }, { services: ['mail'] }] }],
      });
    });

    it('is the newest where nothing else is said', () => {
      const [file] = correct({}, both).value?.files ?? [];
      expect(file?.path).toBe('incidents/2025-07-31-phones/2025-07-31T1100.md');
    });

    it.each([
      ['there is none', { corrects: '10am' }, 'is the time of no update of this incident'],
      [
        'nothing says what was wrong',
        { corrects: '9am', correction: undefined, summary: 'News.' },
        'is answered, and nothing says what was wrong in it',
      ],
      [
        'the incident is new',
        { incident: 'new', corrects: '9am', correction: undefined },
        'is answered, and a new incident has nothing to correct',
      ],
    ])('is refused where %s', (_name, form, message) => {
      const { problems } = correct(form, both);
      const own = problems?.filter(({ field }) => field === 'corrects') ?? [];
      expect(own.map((one) => one.message)).toEqual([expect.stringContaining(message)]);
    });
  });

  it.each([
    ['without its sentence', { correction: ' ' }, 'correction'],
    ['with a window of what is no planned work', { window: '9 August 8pm to 11pm' }, 'window'],
    ['of a new incident', { incident: 'new' }, 'correction'],
  ])('is refused %s', (_name, form, field) => {
    expect(correct(form).problems?.map((one) => one.field)).toContain(field);
  });
});
