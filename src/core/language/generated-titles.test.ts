import { expect, it } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate } from '../../../tests/support/builders.ts';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import { makeDraft } from '../authoring/make-draft.ts';

const spread = (fields = {}) =>
  aContent(
    [
      anIncident(
        '2025-07-28-one',
        [
          anUpdate('2025-07-28T09:00:00+01:00', {
            affects: [anEffect(['phones'], { practices: ['N1'] }, 'major-outage')],
          }),
          anUpdate('2025-07-28T11:00:00+01:00', {
            affects: [anEffect(['phones', 'mail'], { practices: ['N1', 'S1'] }, 'major-outage')],
          }),
        ],
        { titles: 'from-facts', title: '', patientTitle: '', ...fields },
      ),
    ],
    {
      areas: [
        { id: 'north', name: 'North' },
        { id: 'south', name: 'South' },
        { id: 'east', name: 'East' },
      ],
    },
  );

const titlesAt = (time: string, fields = {}) => {
  const [one] = aSiteContext(spread(fields), time).state.incidents;
  return [one?.incident.title, one?.incident.patientTitle];
};

it('names what fails and where, and follows when it spreads', () => {
  expect(titlesAt('2025-07-28T10:00:00+01:00')).toEqual([
    'PHONES: North',
    'Problems with the phones service at GP surgeries: North',
  ]);
  expect(titlesAt('2025-07-28T12:00:00+01:00')).toEqual([
    'PHONES and MAIL: North and South',
    'Problems with the phones service and the mail service at GP surgeries: North and South',
  ]);
});

it('keeps what somebody typed in place of what fails', () => {
  expect(titlesAt('2025-07-28T12:00:00+01:00', { title: 'Data-centre failure' })[0]).toBe(
    'Data-centre failure: North and South',
  );
});

it('begins an incident whose titles follow the facts', () => {
  const { value, problems } = makeDraft(
    {
      incident: 'new',
      title: 'from facts',
      affects: ['PHONES @ North: not working'],
      known: ['It failed.'],
      unknown: ['Why.'],
      doing: ['Engineers look.'],
      summary: 'Phones do not work.',
      patients: 'Phones do not work.',
      practices: 'Use mobile phones.',
    },
    { content: spread(), files: [], now: Date.parse('2025-07-29T10:00:00+01:00') },
  );
  expect(problems ?? []).toEqual([]);
  expect(value?.title).toBe('PHONES: North');
  expect(value?.files[0]).toMatchObject({
    path: 'incidents/2025-07-29-phones-north/incident.md',
    fields: { titles: 'from-facts', kind: 'incident' },
  });
  expect(Object.keys(value?.files[0]?.fields ?? {})).not.toContain('title');
});
