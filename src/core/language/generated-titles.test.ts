import { expect, it } from 'vitest';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aScope,
} from '../../../tests/support/builders.ts';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import type { Update } from '../model/update.ts';
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
    'PHONES: Surgery N1',
    'Problems with the phones service at a GP surgery: Surgery N1',
  ]);
  expect(titlesAt('2025-07-28T12:00:00+01:00')).toEqual([
    'PHONES and MAIL: North and South',
    'Problems with the phones service and the mail service at GP surgeries: North and South',
  ]);
});

it.each<[string, Partial<Update>, string, string]>([
  [
    'one that is closed',
    { access: [{ ...aScope({ practices: ['N1'] }), is: 'closed' }] },
    'GP surgery closed: Surgery N1',
    'GP surgery closed: Surgery N1',
  ],
  [
    'several that are closed',
    { access: [{ ...aScope({ practices: ['N1', 'N2'] }), is: 'closed' }] },
    'GP surgeries closed: North',
    'GP surgeries closed: North',
  ],
  [
    'one that sees urgent patients only',
    { access: [{ ...aScope({ practices: ['N1'] }), is: 'urgent-only' }] },
    'GP surgery open for urgent care only: Surgery N1',
    'GP surgery open for urgent care only: Surgery N1',
  ],
  [
    'some that are closed and some that are not',
    {
      access: [
        { ...aScope({ practices: ['N1'] }), is: 'closed' },
        { ...aScope({ practices: ['N2'] }), is: 'urgent-only' },
      ],
    },
    'GP surgeries not open as usual: North',
    'Problems at GP surgeries: North',
  ],
  [
    'one that is closed because a system fails',
    {
      affects: [anEffect(['phones'], { practices: ['N1'] }, 'major-outage')],
      access: [{ ...aScope({ practices: ['N1'] }), is: 'closed' }],
    },
    'PHONES: Surgery N1',
    'Problems with the phones service at a GP surgery: Surgery N1',
  ],
])('names plainly %s', (_which, fields, title, patientTitle) => {
  const update = anUpdate('2025-07-28T09:00:00+01:00', fields);
  expect(titlesAt('2025-07-28T10:00:00+01:00', { updates: [update] })).toEqual([
    title,
    patientTitle,
  ]);
});

it('keeps what somebody typed in place of what fails', () => {
  expect(titlesAt('2025-07-28T12:00:00+01:00', { title: 'Data-centre failure' })[0]).toBe(
    'Data-centre failure: North and South',
  );
});

it('does not name twice a place that somebody typed', () => {
  expect(
    titlesAt('2025-07-28T12:00:00+01:00', { title: 'Data-centre failure, North and South' })[0],
  ).toBe('Data-centre failure, North and South');
});

it('takes no part of a word for the place', () => {
  const [title] = titlesAt('2025-07-28T12:00:00+01:00', {
    title: 'Fault in MidNorth and Southern hubs',
  });
  expect(title).toBe('Fault in MidNorth and Southern hubs: North and South');
});

it.each(['from facts', undefined, ' '])(
  'begins an incident whose titles follow the facts: %s',
  (title) => {
    const { value, problems } = makeDraft(
      {
        incident: 'new',
        title,
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
  },
);

it('names planned work by nothing that fails: it needs titles of its own', () => {
  const { problems } = makeDraft(
    {
      incident: 'new',
      window: 'Saturday 9 August 8pm to 11pm',
      affects: ['PHONES @ North: planned work'],
    },
    { content: spread(), files: [], now: Date.parse('2025-07-29T10:00:00+01:00') },
  );
  const fields = problems?.map(({ field }) => field);
  expect(fields?.slice(0, 2)).toEqual(['title', 'patientTitle']);
});
