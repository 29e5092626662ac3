import { describe, expect, it, test } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aScope,
  aService,
  at,
} from '../../../../tests/support/builders.ts';
import { statuspageShapes } from '../../../../tests/support/statuspage.ts';
import type { Content } from '../../model/content.ts';
import type { Incident } from '../../model/incident.ts';
import type { Update } from '../../model/update.ts';
import { projectStatuspage, statuspageNames } from './statuspage.ts';

const began = '2025-07-28T09:00:00+01:00';
const later = '2025-07-28T12:00:00+01:00';
const end = '2025-07-28T18:00:00+01:00';
const down = { affects: [anEffect(['phones'], { areas: ['north'] }, 'major-outage')] };

function summaryOf(incidents: Incident[], now: string, fields: Partial<Content> = {}) {
  const context = aSiteContext(aContent(incidents, fields), now);
  return statuspageShapes.summary.parse(projectStatuspage('summary', context));
}

function plannedWork(updates: Update[] = []): Incident {
  const first = anUpdate(began, {
    phase: 'scheduled',
    affects: [anEffect(['mail'], { everywhere: true }, 'under-maintenance')],
  });
  return anIncident('w', [first, ...updates], {
    kind: 'maintenance',
    window: { from: at('2025-07-28T14:00:00+01:00'), to: at('2025-07-28T16:00:00+01:00') },
  });
}

function exercise(): Incident {
  return anIncident('x', [anUpdate(began, down)], { kind: 'exercise' });
}

describe('every document', () => {
  const some = [
    anIncident('a', [anUpdate(began, down), anUpdate(later, { phase: 'recovering' })]),
    plannedWork(),
    exercise(),
  ];
  test.each(
    statuspageNames.flatMap((name) => [began, later, end].map((now) => [name, now] as const)),
  )('%s has the fields, types and words of Statuspage at %s', (name, now) => {
    for (const incidents of [some, []]) {
      const document = projectStatuspage(name, aSiteContext(aContent(incidents), now));
      expect(statuspageShapes[name].safeParse(document).error).toBeUndefined();
    }
  });
});

describe('the status of the page', () => {
  const at3pm = '2025-07-28T15:00:00+01:00';
  const level = (word: 'degraded' | 'partial-outage' | 'major-outage') =>
    anIncident('a', [
      anUpdate(began, { affects: [anEffect(['phones'], { practices: ['N1'] }, word)] }),
    ]);
  const backlog = anIncident('a', [
    anUpdate(began, {
      phase: 'recovering',
      backlog: [{ ...aScope({ everywhere: true }), tasks: ['results'] }],
    }),
  ]);
  test.each([
    ['nothing', [], 'none', 'All Systems Operational'],
    ['an exercise', [exercise()], 'none', 'All Systems Operational'],
    ['a slow service', [level('degraded')], 'minor', 'Partially Degraded Service'],
    ['a partial outage', [level('partial-outage')], 'major', 'Partial System Outage'],
    ['an outage', [level('major-outage')], 'critical', 'Major Service Outage'],
    ['a backlog, with all systems back', [backlog], 'minor', 'Minor Service Outage'],
    ['planned work under way', [plannedWork()], 'none', 'Service Under Maintenance'],
    [
      'planned work and a slow service',
      [plannedWork(), level('degraded')],
      'minor',
      'Partially Degraded Service',
    ],
  ])('%s', (_name, incidents, indicator, description) => {
    expect(summaryOf(incidents, at3pm).status).toEqual({ indicator, description });
  });
});

describe('components', () => {
  it('stand below their groups, with their own order', () => {
    const services = [
      aService('records', { group: 'Clinical & more' }),
      aService('eps', { group: 'Clinical & more' }),
      aService('phones', { group: 'Phones' }),
    ];
    const { components } = summaryOf([anIncident('a', [anUpdate(began, down)])], later, {
      services,
    });
    expect(
      components.map(({ id, group_id, position, status }) => [id, group_id, position, status]),
    ).toEqual([
      ['group_clinical-more', null, 1, 'operational'],
      ['records', 'group_clinical-more', 1, 'operational'],
      ['eps', 'group_clinical-more', 2, 'operational'],
      ['group_phones', null, 2, 'major_outage'],
      ['phones', 'group_phones', 1, 'major_outage'],
    ]);
    expect(components[0]).toMatchObject({ group: true, components: ['records', 'eps'] });
    expect(components[4]?.description).toBe('Affected at 2 of the 4 practices that use it.');
    expect(components[4]?.updated_at).toBe('2025-07-28T08:00:00.000Z');
  });

  it('change with planned work by the clock', () => {
    const mailAt = (now: string) =>
      summaryOf([plannedWork()], now).components.find(({ id }) => id === 'mail');
    expect(mailAt(later)?.status).toBe('operational');
    expect(mailAt('2025-07-28T14:30:00+01:00')).toMatchObject({
      status: 'under_maintenance',
      updated_at: '2025-07-28T13:00:00.000Z',
    });
    expect(mailAt(end)).toMatchObject({
      status: 'operational',
      updated_at: '2025-07-28T15:00:00.000Z',
    });
  });
});

describe('an incident', () => {
  const incident = anIncident(
    'a',
    [
      anUpdate(began, { ...down, next: at(later) }),
      anUpdate(later, {
        phase: 'recovering',
        corrections: [{ at: at('2025-07-28T13:00:00+01:00'), what: 'It was *not* all.' }],
      }),
      anUpdate(end, { phase: 'resolved' }),
    ],
    { began: at('2025-07-28T08:00:00+01:00') },
  );
  const read = (now: string) =>
    statuspageShapes.incidents.parse(
      projectStatuspage('incidents', aSiteContext(aContent([incident]), now)),
    ).incidents[0];

  it('maps recovery to monitoring, and says in words that it is not over', () => {
    expect(read(later)).toMatchObject({
      status: 'monitoring',
      impact: 'critical',
      monitoring_at: '2025-07-28T11:00:00.000Z',
      resolved_at: null,
      started_at: '2025-07-28T07:00:00.000Z',
    });
    expect(read(later)?.incident_updates[0]?.body).toContain('not back to normal');
  });

  it('keeps the worst impact when it is over', () => {
    expect(read(end)).toMatchObject({
      status: 'resolved',
      impact: 'critical',
      resolved_at: '2025-07-28T17:00:00.000Z',
    });
  });

  it('lists its updates newest first, with what changed', () => {
    const updates = read(later)?.incident_updates ?? [];
    expect(updates.map(({ id, affected_components }) => [id, affected_components])).toEqual([
      [
        'a_2025-07-28T1200',
        [
          {
            code: 'phones',
            name: 'Systems - PHONES',
            old_status: 'major_outage',
            new_status: 'operational',
          },
        ],
      ],
      [
        'a_2025-07-28T0900',
        [
          {
            code: 'phones',
            name: 'Systems - PHONES',
            old_status: 'operational',
            new_status: 'major_outage',
          },
        ],
      ],
    ]);
    expect(read(end)?.incident_updates[0]?.affected_components).toBeNull();
  });

  it('shows a correction from its own time on, without another id or date', () => {
    const before = read('2025-07-28T12:59:00+01:00')?.incident_updates[0];
    const after = read('2025-07-28T13:00:00+01:00')?.incident_updates[0];
    expect(before?.body).not.toContain('Corrected');
    expect(after?.body).toContain('Corrected at 1pm on Monday 28 July 2025: It was *not* all.');
    expect(after).toMatchObject({
      id: before?.id,
      created_at: before?.created_at,
      display_at: before?.display_at,
      updated_at: '2025-07-28T12:00:00.000Z',
    });
  });
});

describe('planned work', () => {
  const listed = (now: string, work = plannedWork()) => {
    const context = aSiteContext(aContent([work]), now);
    return (['upcoming', 'active'] as const).map((name) =>
      statuspageShapes['scheduled-maintenances']
        .parse(projectStatuspage(`scheduled-maintenances/${name}`, context))
        .scheduled_maintenances.map(({ status }) => status),
    );
  };
  const verifying = plannedWork([anUpdate('2025-07-28T15:30:00+01:00', { phase: 'verifying' })]);

  test.each([
    ['before its window', later, undefined, [['scheduled'], []]],
    ['in its window', '2025-07-28T14:00:00+01:00', undefined, [[], ['in_progress']]],
    ['while it is checked', end, verifying, [[], ['verifying']]],
    ['after its window', end, undefined, [[], []]],
  ])('%s', (_name, now, work, wanted) => {
    expect(listed(now, work)).toEqual(wanted);
  });

  it('is listed for ever, with its window, and is no incident', () => {
    const context = aSiteContext(aContent([plannedWork()]), end);
    expect(projectStatuspage('incidents', context).incidents).toEqual([]);
    expect(
      projectStatuspage('scheduled-maintenances', context).scheduled_maintenances,
    ).toMatchObject([
      {
        status: 'completed',
        impact: 'maintenance',
        scheduled_for: '2025-07-28T13:00:00.000Z',
        scheduled_until: '2025-07-28T15:00:00.000Z',
      },
    ]);
  });
});

it('says in its name and in each update that it is a demonstration', () => {
  const { site } = aContent();
  const demonstration = { now: at(later), notice: 'Not a live notice.' };
  const { page, incidents } = summaryOf([anIncident('a', [anUpdate(began, down)])], later, {
    site: { ...site, demonstration },
  });
  expect(page.name).toBe('Demonstration: Status, Publisher');
  expect(incidents[0]?.incident_updates[0]?.body).toMatch(/^Demonstration\. Not a live notice\./);
});

it('lists the 50 newest incidents, and every open one', () => {
  const many = Array.from({ length: 60 }, (_, index) => anIncident(`i${index}`, [anUpdate(began)]));
  const context = aSiteContext(aContent(many), later);
  expect(projectStatuspage('incidents', context).incidents).toHaveLength(50);
  expect(projectStatuspage('incidents/unresolved', context).incidents).toHaveLength(60);
});

it('says that an incident is withdrawn, and calls nothing of it a fault', () => {
  const wrong = anIncident('a', [
    anUpdate(began, down),
    anUpdate(later, { phase: 'withdrawn', summary: 'Phones work. We were wrong.' }),
  ]);
  const context = aSiteContext(aContent([wrong]), end);
  const { incidents = [] } = projectStatuspage('incidents', context);
  expect(incidents).toMatchObject([
    { name: 'Withdrawn: Incident a', status: 'resolved', impact: 'none' },
  ]);
  expect(incidents[0]?.incident_updates[0]?.body).toContain('This was published by mistake.');
  expect(summaryOf([wrong], end)).toMatchObject({
    incidents: [],
    status: { description: 'All Systems Operational' },
  });
});
