import { describe, expect, it } from 'vitest';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../../tests/support/builders.ts';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import { projectIncidents, projectIncidentsOf, type IncidentListView } from './incident-list.ts';

function work(id: string, announced: string, from: string, to: string) {
  return anIncident(
    id,
    [
      anUpdate(announced, {
        phase: 'scheduled',
        affects: [anEffect(['mail'], { areas: ['north'] }, 'under-maintenance')],
      }),
    ],
    { kind: 'maintenance', began: at(announced), window: { from: at(from), to: at(to) } },
  );
}

function outage(id: string, began: string, ended: string) {
  const affects = [anEffect(['phones'], { everywhere: true }, 'major-outage')];
  return anIncident(id, [anUpdate(began, { affects }), anUpdate(ended, { phase: 'resolved' })], {
    began: at(began),
  });
}

const winter = work(
  'winter-work',
  '2024-12-20T09:00:00+00:00',
  '2025-01-10T20:00:00+00:00',
  '2025-01-10T23:00:00+00:00',
);
const early = outage('early', '2024-03-01T09:00:00+00:00', '2024-03-01T12:00:00+00:00');
const late = outage('late', '2025-02-01T09:00:00+00:00', '2025-02-01T12:00:00+00:00');
const contextOf = (...incidents: ReturnType<typeof outage>[]) =>
  aSiteContext(aContent(incidents), '2025-06-01T12:00:00+01:00');

const listed = ({ sections }: IncidentListView) =>
  Object.fromEntries(
    sections.map(({ heading, incidents }) => [
      heading,
      incidents.map(({ incident }) => incident.text),
    ]),
  );

describe('planned work in the history', () => {
  it('stands apart from what failed', () => {
    expect(listed(projectIncidents(contextOf(winter, early, late)))).toEqual({
      Past: ['Incident late', 'Incident early'],
      'Planned work that is over': ['Incident winter-work'],
    });
  });

  it('heads its table as what it is', () => {
    const { sections } = projectIncidents(contextOf(winter, early));
    expect(sections.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['Past', 'Incident'],
      ['Planned work that is over', 'Planned work'],
    ]);
  });

  it('stands in the year of its window, wherever it was announced', () => {
    const context = contextOf(winter, early, late);
    expect(listed(projectIncidentsOf('2025', context))['Planned work']).toEqual([
      'Incident winter-work',
    ]);
    expect(listed(projectIncidentsOf('2024', context))).not.toHaveProperty('Planned work');
  });

  it('keeps the page of the year in which it was announced, where no other has it', () => {
    const context = contextOf(winter, early);
    expect(listed(projectIncidentsOf('2024', context))['Planned work']).toEqual([
      'Incident winter-work',
    ]);
  });
});

it('says where an incident was', () => {
  const { sections } = projectIncidents(contextOf(winter, late));
  expect(sections.flatMap(({ incidents }) => incidents.map(({ places }) => places))).toEqual([
    'in North and South',
    'in North',
  ]);
});
