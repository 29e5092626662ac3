import { describe, expect, it, test } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import {
  aContent,
  aGuidance,
  anEffect,
  anIncident,
  anUpdate,
  aScope,
  at,
} from '../../../../tests/support/builders.ts';
import type { Content } from '../../model/content.ts';
import type { Incident } from '../../model/incident.ts';
import { firstTasks } from '../../model/task.ts';
import type { Update } from '../../model/update.ts';
import { projectBulletin } from './bulletin.ts';
import { projectFeed, projectPracticeFeed } from '../feeds/feed.ts';
import { projectFront } from './front.ts';
import { projectIncident } from './incident.ts';
import { projectNotice } from './notice.ts';
import { projectNotices } from './notice-list.ts';
import { projectStatus } from './status.ts';

const began = '2025-07-28T09:00:00+01:00';
const later = '2025-07-28T12:00:00+01:00';

function contextOf(incidents: Incident[], now: string, fields: Partial<Content> = {}) {
  return aSiteContext(aContent(incidents, fields), now);
}

function first<T>(some: readonly T[]): T {
  const [one] = some;
  if (one === undefined) throw new Error('There is none.');
  return one;
}

describe("the status page's answer", () => {
  const down = anUpdate(began, {
    affects: [anEffect(['phones'], { areas: ['north'] }, 'major-outage')],
  });
  const window = { from: at(began), to: at('2025-07-28T18:00:00+01:00') };
  const work = anIncident(
    'w',
    [
      anUpdate('2025-07-27T09:00:00+01:00', {
        phase: 'scheduled',
        affects: [anEffect(['mail'], { everywhere: true }, 'under-maintenance')],
      }),
    ],
    { kind: 'maintenance', window },
  );
  const recovering = anUpdate(began, {
    phase: 'recovering',
    access: [{ ...aScope({ practices: ['N1'] }), is: 'open-with-disruption' }],
    backlog: [{ ...aScope({ areas: ['north'] }), tasks: ['results'] }],
  });

  test.each([
    ['nothing', [], 'good', 'There are no known problems.'],
    ['an outage', [anIncident('a', [down])], 'bad', 'There are problems at 2 of 4 surgeries.'],
    ['recovery', [anIncident('a', [recovering])], 'slow', '2 surgeries are catching up.'],
    ['planned work under way', [work], 'planned', 'There is planned work at 4 of 4 surgeries.'],
    [
      'an outage here and recovery there',
      [
        anIncident('a', [down]),
        anIncident('b', [
          anUpdate(began, {
            phase: 'recovering',
            backlog: [{ ...aScope({ practices: ['S1'] }), tasks: ['results'] }],
          }),
        ]),
      ],
      'bad',
      'There are problems at 2 of 4 surgeries.',
      '1 more surgery is catching up.',
    ],
    [
      'a problem that touches nobody now',
      [anIncident('a', [anUpdate(began)])],
      'slow',
      'A problem is being watched.',
    ],
  ])('%s', (_name, incidents, tone, headline, others = '') => {
    expect(projectStatus(contextOf(incidents, later)).banner).toMatchObject({
      tone,
      headline,
      others,
    });
  });

  it('says first which surgery is closed, and how many have problems', () => {
    const update = anUpdate(began, {
      affects: [anEffect(['phones'], { everywhere: true }, 'degraded')],
      access: [
        { ...aScope({ practices: ['N1'] }), is: 'closed' },
        { ...aScope({ practices: ['N2', 'S1'] }), is: 'urgent-only' },
      ],
    });
    expect(projectStatus(contextOf([anIncident('a', [update])], later)).banner).toMatchObject({
      sign: 'closed',
      headline: 'Surgery N1 is closed for now.',
      others: 'There are problems at 4 of 4 surgeries.',
      sentence:
        '2 surgeries are open for urgent care only. The others are open, and some things take longer.',
    });
  });

  it('counts for each task only the surgeries that notice the worst of it', () => {
    const guidance = [
      ...firstTasks.filter((task) => task !== 'appointment').map((task) => aGuidance({ task })),
      aGuidance({ task: 'appointment', rank: 1, needs: ['phones'], short: 'Call.' }),
      aGuidance({ task: 'appointment', rank: 2, expect: 'another-way', short: 'Go there.' }),
    ];
    const update = anUpdate(began, {
      affects: [
        anEffect(['records'], { everywhere: true }, 'degraded'),
        anEffect(['phones'], { practices: ['N2'] }, 'major-outage'),
      ],
    });
    const context = contextOf([anIncident('a', [update])], later, { guidance });
    expect(projectStatus(context).news[0]?.needs[0]).toEqual({
      text: 'Appointments',
      href: '/base/notices/a/#appointment',
      tag: { text: 'Use another way', tone: 'bad' },
      count: '1 surgery',
      short: 'It is not the same at all surgeries.',
    });
  });
});

it('does not count a surgery that only catches up as one that needs another way', () => {
  const guidance = firstTasks.map((task) =>
    aGuidance({ task, expect: task === 'medicine' ? 'another-way' : 'delays' }),
  );
  const update = anUpdate(began, {
    affects: [anEffect(['nhs-111-phone'], { practices: ['N1'] }, 'degraded')],
    backlog: [{ ...aScope({ practices: ['S1', 'S2'] }), tasks: ['medicine'] }],
  });
  const context = contextOf([anIncident('a', [update])], later, { guidance });
  expect(projectStatus(context).news[0]?.needs[0]).toMatchObject({
    text: 'Medicine that has run out',
    tag: { text: 'Use another way' },
    count: '1 surgery',
  });
});

describe('planned work that moves with the clock', () => {
  const work = anIncident(
    'w',
    [
      anUpdate(began, {
        phase: 'scheduled',
        affects: [anEffect(['mail'], { everywhere: true }, 'under-maintenance')],
      }),
    ],
    {
      kind: 'maintenance',
      window: { from: at('2025-07-28T20:00:00+01:00'), to: at('2025-07-28T22:00:00+01:00') },
    },
  );

  test.each([
    [
      later,
      'This is planned work. Nothing has changed yet.',
      'Planned work. Nothing has changed yet.',
      'Not begun',
    ],
    [
      '2025-07-28T21:00:00+01:00',
      'Planned work is under way.',
      'Planned work is under way.',
      'Day 1',
    ],
    [
      '2025-07-28T23:00:00+01:00',
      'The planned work should be over. Nobody has confirmed it yet.',
      'The planned work is over.',
      '2 hours',
    ],
  ])('at %s notice, bulletin and record agree', (now, forPatients, forStaff, length) => {
    const context = contextOf([work], now);
    const state = first(context.state.incidents);
    expect(projectNotice(state, context, context.english).standing).toBe(forPatients);
    expect(projectBulletin(state, state.latest, context).standing).toBe(forStaff);
    expect(projectIncident(state, context).length).toBe(length);
  });

  it('is not called "no problem" on the front door and in the list', () => {
    const context = contextOf([work], '2025-07-28T21:00:00+01:00');
    expect(projectFront(context, context.english).nothing).toBe('');
    expect(projectNotices(context, context.english).nothing).toBe('');
    const calm = contextOf([], later);
    expect(projectFront(calm, calm.english).nothing).not.toBe('');
  });
});

describe('a bulletin', () => {
  const updates = [
    anUpdate(began, {
      affects: [anEffect(['phones'], { everywhere: true }, 'major-outage')],
      next: at(later),
    }),
    anUpdate(later, {
      phase: 'identified',
      setback: 'It came back.',
      affects: [
        anEffect(['phones'], { areas: ['north'] }, 'major-outage'),
        anEffect(['phones'], { practices: ['S1'] }, 'degraded'),
      ],
      access: [{ ...aScope({ practices: ['N1'] }), is: 'closed' }],
    }),
  ];

  it('says what changed: levels by count, doors, who is released', () => {
    const context = contextOf([anIncident('a', updates)], later);
    const state = first(context.state.incidents);
    expect(projectBulletin(state, state.latest, context).changes).toEqual([
      'Phase: Cause known (was Investigating).',
      'It came back.',
      'PHONES: 2 not working, 1 slow or unreliable (was not working at 4 practices).',
      '1 practice now closed.',
      '1 practice no longer affected.',
    ]);
  });

  it("takes an incident's own way to report in place of the site's", () => {
    const incident = anIncident('a', updates, {
      helpdesk: { reference: 'INC 1' },
      report: { phone: '01632 960 221' },
    });
    const context = contextOf([incident], later);
    const state = first(context.state.incidents);
    expect(projectBulletin(state, state.latest, context)).toMatchObject({
      helpdesk: { ways: [{ text: '01632 960 100' }], details: ['Quote INC 1'] },
      report: { name: 'Form', ways: [{ text: '01632 960 221', href: 'tel:01632960221' }] },
    });
  });

  it('of the past says which is the newest, and promises nothing', () => {
    const context = contextOf([anIncident('a', updates)], later);
    const state = first(context.state.incidents);
    const old = projectBulletin(state, first(state.updates), context);
    expect(old.newest).toEqual({ text: 'Incident a, bulletin 2', href: '/base/bulletins/a/2/' });
    expect(old.next).toBeUndefined();
  });
});

describe('feeds', () => {
  const hostile = anUpdate(began, {
    summary: 'A & B <script>alert(1)</script>',
    forPatients:
      '<img src=x onerror=alert(1)> [here](javascript:alert(1)) [ok](https://example.org/)',
    affects: [anEffect(['phones'], { practices: ['N1'] }, 'major-outage')],
  });
  const context = contextOf([anIncident('a', [hostile])], later);

  it('escape what is written, and keep only links that are safe', () => {
    const item = first(projectFeed('all', context).items);
    expect(item.content).not.toMatch(/<(?:script|img)|href="javascript/);
    expect(item.content).toContain('<a href="https://example.org/">ok</a>');
    expect(item.link).toBe('https://example.org/base/incidents/a/#u2025-07-28T0900');
    expect(item.guid).toBe('a/2025-07-28T0900/all');
  });

  it('tell only those who are concerned', () => {
    const countFor = (code: string) => {
      const practice = context.state.practices.get(code)?.practice;
      return practice && projectPracticeFeed(practice, context).items.length;
    };
    expect([countFor('N1'), countFor('N2')]).toEqual([1, 0]);
  });
});

describe('an exercise', () => {
  it('is in no feed and changes no answer', () => {
    const exercise = anIncident(
      'x',
      [anUpdate(began, { affects: [anEffect(['phones'], { everywhere: true }, 'major-outage')] })],
      { kind: 'exercise' },
    );
    const context = contextOf([exercise], later);
    expect(projectFeed('all', context).items).toEqual([]);
    expect(projectStatus(context)).toEqual(projectStatus(contextOf([], later)));
  });
});

describe('a bulletin that can be acted on', () => {
  const effect = {
    ...anEffect(['records'], { areas: ['north'] }, 'major-outage' as const),
    supplier: {
      name: 'A supplier',
      reference: 'REF 1',
      confirmed: at('2025-07-28T08:30:00+01:00'),
    },
  };
  const bulletinOf = (fields: Partial<Update>) => {
    const context = contextOf(
      [anIncident('a', [anUpdate(began, { affects: [effect], ...fields })])],
      later,
    );
    const state = first(context.state.incidents);
    return projectBulletin(state, state.latest, context);
  };

  it('names the supplier, what to quote, and when the supplier last confirmed it', () => {
    expect(first(bulletinOf({}).systems.rows).supplier).toBe(
      'Supplier: A supplier, reference REF 1. Last confirmed at 8:30am on Monday 28 July 2025.',
    );
  });

  test.each([
    ['nothing is said', undefined, []],
    ['it is given', { given: ['Overtime is paid.'] }, ['Overtime is paid.']],
    [
      'it is not decided',
      { given: [], next: at('2025-07-30T12:00:00+01:00') },
      ['Not decided yet. Next word by midday on Wednesday 30 July 2025.'],
    ],
    [
      'a part is decided',
      { given: ['Overtime is paid.'], next: at('2025-07-30T12:00:00+01:00') },
      [
        'Overtime is paid.',
        'The rest is not decided yet. Next word by midday on Wednesday 30 July 2025.',
      ],
    ],
  ])('says what help there is with cost: %s', (_name, help, sentences) => {
    expect(bulletinOf({ help }).help).toEqual(sentences);
  });

  it('says from the first one on whom to call and how to report', () => {
    const { number, helpdesk, report } = bulletinOf({});
    expect(number).toBe(1);
    expect(helpdesk.ways.length + report.ways.length).toBe(2);
  });
});
