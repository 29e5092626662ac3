import { describe, expect, it, test } from 'vitest';
import {
  aContent,
  aPractice,
  aService,
  anEffect,
  anIncident,
  anUpdate,
  aScope,
  at,
} from '../../../tests/support/builders.ts';
import type { Content } from '../model/content.ts';
import type { Incident } from '../model/incident.ts';
import { concernedCodes } from './incident-state.ts';
import { concernedBy, stateAt } from './state.ts';

const began = '2025-07-28T09:00:00+01:00';
const later = '2025-07-28T12:00:00+01:00';
const north = { areas: ['north'] };

function stateOf(incidents: Incident[], now: string, fields: Partial<Content> = {}) {
  return stateAt(aContent(incidents, fields), at(now));
}

/** Each practice's levels, as "N1 records:major-outage". */
function levelsOf(state: ReturnType<typeof stateAt>): string[] {
  return [...state.practices.values()].flatMap(({ practice, impacts }) =>
    impacts.map(({ service, level }) => `${practice.code} ${service.id}:${level}`),
  );
}

describe('who is affected', () => {
  test.each([
    ['an area', { areas: ['north'] }, 'phones', ['N1', 'N2']],
    [
      'an area and a practice',
      { areas: ['north'], practices: ['S2'] },
      'phones',
      ['N1', 'N2', 'S2'],
    ],
    ['everywhere', { everywhere: true as const }, 'phones', ['N1', 'N2', 'S1', 'S2']],
    ['all but one', { everywhere: true as const, except: ['S2'] }, 'phones', ['N1', 'N2', 'S1']],
    ['only those that use it', { everywhere: true as const }, 'records', ['N1', 'S1']],
    ['one practice', { practices: ['N2'] }, 'phones', ['N2']],
    ['nobody who does not use it', { practices: ['N2'] }, 'records', []],
  ])('%s', (_name, scope, service, codes) => {
    const update = anUpdate(began, { affects: [anEffect([service], scope, 'major-outage')] });
    const state = stateOf([anIncident('a', [update])], later);
    expect(state.services.get(service)?.affected).toEqual(new Set(codes));
    const affected = [...state.practices.values()].filter(({ isAffected }) => isAffected);
    expect(affected.map(({ practice }) => practice.code)).toEqual(codes);
  });
});

describe('an incident of one practice', () => {
  const incident = anIncident('a', [
    anUpdate(began, {
      affects: [anEffect(['phones'], { practices: ['N2'] }, 'major-outage')],
      access: [{ ...aScope({ practices: ['N2'] }), is: 'open-with-disruption' }],
    }),
  ]);

  it('touches that practice and nobody else', () => {
    const state = stateOf([incident], later);
    expect(levelsOf(state)).toEqual(['N2 phones:major-outage']);
    expect(state.practices.get('N2')?.access).toBe('open-with-disruption');
    expect(state.practices.get('N1')).toMatchObject({
      isAffected: false,
      access: 'open',
      incidents: [],
    });
    expect(state.areas.get('north')).toMatchObject({ affectedCount: 1, level: 'major-outage' });
    expect(state.areas.get('south')).toMatchObject({ affectedCount: 0, level: 'operational' });
  });
});

describe('overlapping incidents', () => {
  const slow = anIncident('a', [
    anUpdate(began, { affects: [anEffect(['phones'], { everywhere: true }, 'degraded')] }),
  ]);
  const down = anIncident('b', [
    anUpdate(later, { affects: [anEffect(['phones'], north, 'major-outage')] }),
  ]);

  it('shows the worst level at each practice, and both incidents', () => {
    const state = stateOf([slow, down], '2025-07-28T13:00:00+01:00');
    expect(levelsOf(state)).toEqual([
      'N1 phones:major-outage',
      'N2 phones:major-outage',
      'S1 phones:degraded',
      'S2 phones:degraded',
    ]);
    expect(state.services.get('phones')?.incidents.map(({ incident }) => incident.id)).toEqual([
      'b',
      'a',
    ]);
    expect(state.practices.get('S1')?.incidents.map(({ incident }) => incident.id)).toEqual(['a']);
  });

  it('keeps the other one when one is resolved', () => {
    const over = anIncident('b', [
      ...down.updates,
      anUpdate('2025-07-28T14:00:00+01:00', { phase: 'resolved' }),
    ]);
    const state = stateOf([slow, over], '2025-07-28T15:00:00+01:00');
    expect(new Set(levelsOf(state))).toEqual(
      new Set([
        'N1 phones:degraded',
        'N2 phones:degraded',
        'S1 phones:degraded',
        'S2 phones:degraded',
      ]),
    );
    expect(state.open.map(({ incident }) => incident.id)).toEqual(['a']);
  });
});

describe('partial recovery', () => {
  const incident = anIncident('a', [
    anUpdate(began, {
      affects: [anEffect(['phones', 'mail'], north, 'major-outage')],
    }),
    anUpdate(later, {
      phase: 'identified',
      affects: [
        anEffect(['phones'], { ...north, except: ['N1'] }, 'degraded'),
        anEffect(['mail'], north, 'major-outage'),
      ],
    }),
    anUpdate('2025-07-28T15:00:00+01:00', {
      phase: 'recovering',
      backlog: [{ ...aScope({ practices: ['N2'] }), tasks: ['results'] }],
    }),
    anUpdate('2025-07-28T18:00:00+01:00', { phase: 'resolved' }),
  ]);

  test.each([
    ['before the first update', '2025-07-28T08:59:59+01:00', []],
    [
      'at the first update',
      began,
      [
        'N1 phones:major-outage',
        'N1 mail:major-outage',
        'N2 phones:major-outage',
        'N2 mail:major-outage',
      ],
    ],
    [
      'one service lowered, another left',
      later,
      ['N1 mail:major-outage', 'N2 phones:degraded', 'N2 mail:major-outage'],
    ],
    ['recovering', '2025-07-28T15:00:00+01:00', []],
    ['resolved', '2025-07-28T18:00:00+01:00', []],
  ])('%s', (_name, now, levels) => {
    expect(levelsOf(stateOf([incident], now))).toEqual(levels);
  });

  it('is not over while there is a backlog', () => {
    const state = stateOf([incident], '2025-07-28T16:00:00+01:00');
    expect(state.open).toHaveLength(1);
    expect(state.practices.get('N2')).toMatchObject({
      isAffected: true,
      backlog: ['results'],
      impacts: [],
    });
    expect(state.practices.get('N1')).toMatchObject({ isAffected: false });
  });

  it('tells a released practice so once', () => {
    const updates = stateOf([incident], '2025-07-28T19:00:00+01:00').incidents[0]?.updates ?? [];
    expect(updates.map(({ released }) => [...released])).toEqual([[], [], ['N1'], ['N2']]);
    expect(updates.map((one) => concernedCodes(one).toSorted())).toEqual([
      ['N1', 'N2'],
      ['N1', 'N2'],
      ['N1', 'N2'],
      ['N2'],
    ]);
  });
});

describe('the next update', () => {
  const incident = anIncident('a', [
    anUpdate(began, { next: at('2025-07-28T16:00:00+01:00') }),
    anUpdate('2025-07-28T18:00:00+01:00', { phase: 'resolved' }),
  ]);

  test.each([
    ['not due yet', '2025-07-28T15:59:00+01:00', false, '2025-07-28T16:00:00+01:00'],
    ['due this minute', '2025-07-28T16:00:00+01:00', false, '2025-07-28T16:00:00+01:00'],
    ['overdue', '2025-07-28T16:01:00+01:00', true, '2025-07-28T16:00:00+01:00'],
  ])('%s', (_name, now, isOverdue, next) => {
    expect(stateOf([incident], now).open[0]).toMatchObject({ isOverdue, next: at(next) });
  });

  it('says why it waits, while it is promised', () => {
    const friday = anUpdate('2025-08-22T16:00:00+01:00', {
      next: at('2025-08-26T09:00:00+01:00'),
    });
    const { site } = aContent();
    const promises = { weekends: 'next-working-morning', bankHolidays: ['2025-08-25'] } as const;
    const waitOf = (...updates: (typeof friday)[]) =>
      stateOf([anIncident('a', updates)], '2025-08-25T10:00:00+01:00', {
        site: { ...site, promises: { ...promises, bankHolidays: [...promises.bankHolidays] } },
      }).incidents[0]?.wait;
    expect(waitOf(friday)).toBe('weekend');
    expect(waitOf({ ...friday, next: undefined })).toBeUndefined();
    expect(
      waitOf(friday, anUpdate('2025-08-23T10:00:00+01:00', { phase: 'resolved' })),
    ).toBeUndefined();
  });

  it('is promised no more once it is over, and the length stops growing', () => {
    const [state] = stateOf([incident], '2025-07-30T18:00:00+01:00').incidents;
    expect(state).toMatchObject({
      isOpen: false,
      isOverdue: false,
      endedAt: at('2025-07-28T18:00:00+01:00'),
      durationMs: 9 * 3_600_000,
    });
    expect(state?.next).toBeUndefined();
  });
});

describe('the end of an incident', () => {
  const resolved = '2025-07-28T18:00:00+01:00';
  const reallyAt = at('2025-07-28T17:00:00+01:00');

  test.each([
    ['is when it is told', undefined, at(resolved)],
    ['was earlier, where the update says so', reallyAt, reallyAt],
  ])('%s', (_name, ended, reallyEnded) => {
    const incident = anIncident('a', [
      anUpdate(began, { affects: [anEffect(['phones'], north, 'major-outage')] }),
      anUpdate(resolved, { phase: 'resolved', ...(ended && { ended }) }),
      anUpdate('2025-07-28T19:00:00+01:00', { phase: 'resolved' }),
    ]);
    const [state] = stateOf([incident], '2025-07-30T18:00:00+01:00').incidents;
    expect(state).toMatchObject({
      endedAt: at(resolved),
      reallyEnded,
      durationMs: reallyEnded - at(began),
      everConcerned: new Set(['N1', 'N2']),
    });
    const [open] = stateOf([incident], later).incidents;
    expect([open?.endedAt, open?.reallyEnded]).toEqual([undefined, undefined]);
  });

  it('is its first update where that is the only one', () => {
    const [state] = stateOf(
      [anIncident('a', [anUpdate(began, { phase: 'resolved' })])],
      later,
    ).incidents;
    expect(state?.endedAt).toBe(at(began));
  });

  it('concerns whoever was named by mistake too', () => {
    const was = [{ ...aScope({ practices: ['S1'] }), services: ['phones'] }];
    const update = anUpdate(began, {
      affects: [anEffect(['phones'], north, 'major-outage')],
      corrections: [{ at: at(later), what: 'Not S1.', was }],
    });
    const [state] = stateOf([anIncident('a', [update])], later).incidents;
    expect(state?.everConcerned).toEqual(new Set(['N1', 'N2', 'S1']));
  });
});

describe('an incident that comes back after it was resolved', () => {
  it('is open again, and ends when it is resolved for good', () => {
    const updates = [
      anUpdate(began, { affects: [anEffect(['phones'], north, 'major-outage')] }),
      anUpdate(later, { phase: 'resolved' }),
      anUpdate('2025-07-28T14:00:00+01:00', {
        phase: 'identified',
        setback: 'It came back.',
        affects: [anEffect(['phones'], north, 'degraded')],
      }),
    ];
    const incident = anIncident('a', updates);
    expect(stateOf([incident], '2025-07-28T15:00:00+01:00').open).toHaveLength(1);
    const ended = anIncident('a', [
      ...updates,
      anUpdate('2025-07-28T17:00:00+01:00', { phase: 'resolved' }),
    ]);
    expect(stateOf([ended], '2025-07-28T18:00:00+01:00').incidents[0]?.endedAt).toBe(
      at('2025-07-28T17:00:00+01:00'),
    );
  });
});

describe('planned work', () => {
  const window = { from: at('2025-07-28T20:00:00+01:00'), to: at('2025-07-28T22:00:00+01:00') };
  const work = anIncident(
    'w',
    [
      anUpdate(began, {
        phase: 'scheduled',
        affects: [anEffect(['phones'], north, 'under-maintenance')],
      }),
    ],
    { kind: 'maintenance', window },
  );

  test.each([
    ['announced', later, 'scheduled', 'operational', true],
    ['one minute before', '2025-07-28T19:59:00+01:00', 'scheduled', 'operational', true],
    ['under way', '2025-07-28T20:00:00+01:00', 'in-progress', 'under-maintenance', true],
    ['over by the clock', '2025-07-28T22:00:00+01:00', 'completed', 'operational', false],
  ])('%s', (_name, now, phase, level, isOpen) => {
    const state = stateOf([work], now);
    expect(state.incidents[0]).toMatchObject({ phase, level, isOpen });
    expect(state.services.get('phones')?.level).toBe(level);
    expect(state.planned).toHaveLength(isOpen ? 1 : 0);
  });

  it('is never an open incident', () => {
    expect(stateOf([work], '2025-07-28T21:00:00+01:00').open).toEqual([]);
  });

  it('does not hide a failure at the same time', () => {
    const failure = anIncident('f', [
      anUpdate(began, { affects: [anEffect(['phones'], { practices: ['N1'] }, 'degraded')] }),
    ]);
    expect(levelsOf(stateOf([work, failure], '2025-07-28T21:00:00+01:00'))).toEqual([
      'N1 phones:degraded',
      'N2 phones:under-maintenance',
    ]);
  });
});

describe('an exercise', () => {
  it('has a state of its own and touches nothing else', () => {
    const exercise = anIncident(
      'x',
      [anUpdate(began, { affects: [anEffect(['phones'], { everywhere: true }, 'major-outage')] })],
      { kind: 'exercise' },
    );
    const state = stateOf([exercise], later);
    expect(state.exercises.map(({ incident }) => incident.id)).toEqual(['x']);
    expect(state.incidents).toEqual([]);
    expect(state.open).toEqual([]);
    expect(levelsOf(state)).toEqual([]);
    expect([...state.practices.values()].some(({ isAffected }) => isAffected)).toBe(false);
  });

  it('touches its practices as if nothing else were wrong', () => {
    const affects = [anEffect(['phones'], north, 'degraded')];
    const exercise = anIncident('x', [anUpdate(began, { affects })], { kind: 'exercise' });
    const failure = anIncident('a', [
      anUpdate(began, { affects: [anEffect(['records'], north, 'major-outage')] }),
    ]);
    const state = stateOf([exercise, failure], later);
    const [one] = state.exercises;
    const touched = one ? concernedBy(one, state) : [];
    expect(
      touched.map(({ practice, impacts, incidents }) => [
        practice.code,
        impacts.map(({ service }) => service.id),
        incidents.map(({ incident }) => incident.id),
      ]),
    ).toEqual([
      ['N1', ['phones'], ['x']],
      ['N2', ['phones'], ['x']],
    ]);
  });
});

describe('the order of incidents', () => {
  const ids = (some: readonly { incident: { id: string } }[]) =>
    some.map(({ incident }) => incident.id);

  it('is the newest first, and by name where they began together', () => {
    const one = (id: string, time: string) => anIncident(id, [anUpdate(time)]);
    const some = [one('b', began), one('c', began), one('a', later), one('d', began)];
    for (const incidents of [some, some.toReversed()]) {
      expect(ids(stateOf(incidents, later).incidents)).toEqual(['a', 'd', 'c', 'b']);
    }
  });

  it('of planned work is the soonest first', () => {
    const work = (id: string, day: string) =>
      anIncident(id, [anUpdate(began, { phase: 'scheduled' })], {
        kind: 'maintenance',
        window: { from: at(`${day}T20:00:00+01:00`), to: at(`${day}T22:00:00+01:00`) },
      });
    const state = stateOf([work('b', '2025-07-30'), work('a', '2025-07-29')], later);
    expect(ids(state.incidents)).toEqual(['b', 'a']);
    expect(ids(state.planned)).toEqual(['a', 'b']);
  });
});

describe('a surgery and its systems', () => {
  const services = [
    aService('records', { position: 10, usedBy: 'listed', tasks: ['results'] }),
    aService('labels', { position: 20 }),
    aService('forms', { position: 30, usedBy: 'listed', tasks: ['other'], isOnlineForm: true }),
    aService('letters', { position: 40, usedBy: 'listed', tasks: ['other'], isOnlineForm: true }),
    aService('nhs-111-phone', { position: 50, tasks: ['urgent'] }),
  ];
  const practices = [
    aPractice('N1', 'north', { services: ['records', 'forms'] }),
    aPractice('N2', 'north', { services: ['forms', 'letters'] }),
    aPractice('N3', 'north', { closed: at('2025-07-01T00:00:00Z') }),
  ];
  const failing = anIncident('a', [
    anUpdate(began, {
      affects: [
        anEffect(['forms'], north, 'major-outage'),
        anEffect(['records'], { practices: ['N1'] }, 'degraded'),
      ],
    }),
  ]);
  const state = () => stateOf([failing], later, { services, practices });

  it('has those that its patients would notice, of what it uses itself', () => {
    expect(
      state()
        .practices.get('N1')
        ?.noticed.map(({ id }) => id),
    ).toEqual(['records', 'forms']);
    expect(
      state()
        .practices.get('N2')
        ?.noticed.map(({ id }) => id),
    ).toEqual(['forms', 'letters']);
  });

  it('has an online form while one of its forms works', () => {
    const has = (code: string) => state().practices.get(code)?.hasOnlineForm;
    expect([has('N1'), has('N2')]).toEqual([false, true]);
  });

  it('counts for the systems that it uses, and once it has closed for none', () => {
    expect(state().services.get('forms')).toMatchObject({ users: new Set(['N1', 'N2']) });
    expect(state().services.get('letters')).toMatchObject({
      users: new Set(['N2']),
      affected: new Set(),
      incidents: [],
    });
    expect(state().services.get('records')?.incidents).toHaveLength(1);
    expect(state().services.get('labels')?.users).toEqual(new Set(['N1', 'N2']));
    expect(state().running.map(({ practice }) => practice.code)).toEqual(['N1', 'N2']);
    expect(state().areas.get('north')?.practices).toHaveLength(2);
  });

  it('has no branches where nothing is said of any', () => {
    expect(state().practices.get('N1')).not.toHaveProperty('branches');
  });
});

describe('a state with other incidents than the one before', () => {
  const one = anIncident('a', [
    anUpdate(began, { affects: [anEffect(['phones'], north, 'degraded')] }),
  ]);
  const work = anIncident('w', [anUpdate(began, { phase: 'scheduled' })], {
    kind: 'maintenance',
    window: { from: at('2025-07-28T20:00:00+01:00'), to: at('2025-07-28T22:00:00+01:00') },
  });
  const before = () => stateOf([one, work], later);
  const after = (was: ReturnType<typeof before>, now = later) =>
    stateAt(aContent([one, work]), at(now), was).incidents;

  it('takes over what it says of incidents that are the same, but not of planned work', () => {
    const was = before();
    const [stateOfWork, stateOfOne] = after(was);
    expect([stateOfWork, stateOfOne]).toEqual([was.incidents[0], was.incidents[1]]);
    expect(stateOfOne).toBe(was.incidents[1]);
    expect(stateOfWork).not.toBe(was.incidents[0]);
  });

  it('takes nothing over from another minute', () => {
    const was = before();
    const [, stateOfOne] = after(was, '2025-07-28T13:00:00+01:00');
    expect(stateOfOne).not.toBe(was.incidents[1]);
    expect(stateOfOne?.durationMs).toBe(4 * 3_600_000);
  });
});
