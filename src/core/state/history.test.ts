import { describe, expect, it, test } from 'vitest';
import {
  aPractice,
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../tests/support/builders.ts';
import type { Incident } from '../model/incident.ts';
import type { Effect, Scope } from '../model/update.ts';
import { dayHistory as dayOf, historyAt } from '../../../tests/support/history.ts';
import { stateAt } from './state.ts';
import { historyOf } from './history.ts';

const level = 'major-outage' as const;
const everywhere = { everywhere: true } as const;
/** All four practices use phones. */
const phones = (scope: Partial<Scope> = everywhere, how: Effect['level'] = level) =>
  anEffect(['phones'], scope, how);

function outage(id: string, from: string, to: string, ...affects: Effect[]): Incident {
  return anIncident(id, [
    anUpdate(from, { affects: affects.length > 0 ? affects : [phones()] }),
    anUpdate(to, { phase: 'resolved' }),
  ]);
}

const calm = '2025-08-01T12:00:00+01:00';

describe('a day', () => {
  it('without an incident works from midnight to midnight', () => {
    expect(dayOf([], calm, '2025-07-28')).toEqual({
      level: 'operational',
      minutes: { operational: 1440 },
      practiceMinutes: { operational: 4 * 1440 },
      counts: [],
      incidents: [],
    });
  });

  it('takes the worst of overlapping incidents for each practice', () => {
    const incidents = [
      outage(
        'a',
        '2025-07-28T09:00:00+01:00',
        '2025-07-28T12:00:00+01:00',
        phones({ areas: ['north'] }, 'degraded'),
      ),
      outage(
        'b',
        '2025-07-28T10:00:00+01:00',
        '2025-07-28T11:00:00+01:00',
        phones({ practices: ['N1', 'S1'] }),
      ),
    ];
    expect(dayOf(incidents, calm, '2025-07-28')).toEqual({
      level: 'major-outage',
      minutes: { operational: 1260, degraded: 120, 'major-outage': 60 },
      // 9 to 10 and 11 to 12: N1 and N2 slow. 10 to 11: N2 slow, N1 and S1 down.
      practiceMinutes: { operational: 4 * 1440 - 420, degraded: 300, 'major-outage': 120 },
      counts: [
        { level: 'major-outage', count: 2 },
        { level: 'degraded', count: 1 },
      ],
      incidents: ['b', 'a'],
    });
  });

  test.each([
    ['2025-07-27', 60],
    ['2025-07-28', 1440],
    ['2025-07-29', 30],
    ['2025-07-30', 0],
  ])('%s has its own %d minutes of an incident across midnights', (date, minutes) => {
    const incident = outage('a', '2025-07-27T23:00:00+01:00', '2025-07-29T00:30:00+01:00');
    expect(dayOf([incident], calm, date).minutes['major-outage'] ?? 0).toBe(minutes);
  });

  it('that an incident leaves at midnight is not the next day', () => {
    const incident = outage('a', '2025-07-27T23:00:00+01:00', '2025-07-28T00:00:00+01:00');
    expect(dayOf([incident], calm, '2025-07-28')).toMatchObject({
      level: 'operational',
      incidents: [],
    });
  });

  test.each([
    ['forward', '2025-03-29T23:00:00Z', '2025-03-31T01:00:00+01:00', '2025-03-30', 23 * 60],
    ['back', '2025-10-25T23:00:00+01:00', '2025-10-27T01:00:00Z', '2025-10-26', 25 * 60],
  ])('when clocks go %s has as many minutes as it has', (_way, from, to, date, minutes) => {
    const now = '2025-11-01T12:00:00Z';
    expect(dayOf([outage('a', from, to)], now, date)).toMatchObject({
      minutes: { 'major-outage': minutes },
      practiceMinutes: { 'major-outage': 4 * minutes },
    });
  });

  it('counts the hour that comes twice twice', () => {
    const incident = outage('a', '2025-10-26T01:30:00+01:00', '2025-10-26T01:30:00Z');
    expect(dayOf([incident], '2025-11-01T12:00:00Z', '2025-10-26').minutes).toEqual({
      operational: 24 * 60,
      'major-outage': 60,
    });
  });

  it('is up between the end of an incident and its coming back', () => {
    const incident = anIncident('a', [
      anUpdate('2025-07-28T09:00:00+01:00', { affects: [phones()] }),
      anUpdate('2025-07-28T10:00:00+01:00', { phase: 'resolved' }),
      anUpdate('2025-07-28T14:00:00+01:00', { affects: [phones(everywhere, 'partial-outage')] }),
      anUpdate('2025-07-28T14:30:00+01:00', { phase: 'resolved' }),
    ]);
    expect(dayOf([incident], calm, '2025-07-28').minutes).toEqual({
      operational: 1350,
      'partial-outage': 30,
      'major-outage': 60,
    });
  });

  it('begins to fail when the incident began, not when somebody wrote of it', () => {
    const incident = {
      ...outage('a', '2025-07-28T09:00:00+01:00', '2025-07-28T10:00:00+01:00'),
      began: at('2025-07-28T07:30:00+01:00'),
    };
    expect(dayOf([incident], calm, '2025-07-28').minutes['major-outage']).toBe(150);
  });

  it.each<[string, Partial<Scope>, number]>([
    ['everywhere', everywhere, 4],
    ['everywhere with exceptions', { ...everywhere, except: ['N1'] }, 3],
    ['an area', { areas: ['north'] }, 2],
    ['an area with an exception', { areas: ['north'], except: ['N2'] }, 1],
    ['an area and one of its own practices', { areas: ['north'], practices: ['N1', 'S1'] }, 3],
    ['nobody who uses it', { practices: [] }, 0],
  ])('%s', (_name, scope, practices) => {
    const incident = outage(
      'a',
      '2025-07-28T09:00:00+01:00',
      '2025-07-28T10:00:00+01:00',
      phones(scope),
    );
    const { counts, practiceMinutes, incidents } = dayOf([incident], calm, '2025-07-28');
    expect(practiceMinutes['major-outage'] ?? 0).toBe(practices * 60);
    expect(counts).toEqual(practices === 0 ? [] : [{ level, count: practices }]);
    expect(incidents).toEqual(practices === 0 ? [] : ['a']);
  });

  it('counts only practices that use the service', () => {
    const affects = [anEffect(['records'], everywhere, level)];
    const incident = outage(
      'a',
      '2025-07-28T09:00:00+01:00',
      '2025-07-28T10:00:00+01:00',
      ...affects,
    );
    const { practiceMinutes } = dayOf([incident], calm, '2025-07-28', 'records');
    expect(practiceMinutes).toEqual({ operational: 2 * 1380, 'major-outage': 120 });
  });

  it('counts a practice whose branch alone fails as partly down', () => {
    const branch = {
      ...{ practice: 'N1', id: 'hill', name: 'Hill', town: 'Town', postcode: 'BD1 1AA', line: 2 },
    };
    const practices = [aPractice('N1', 'north', { branches: [branch] }), aPractice('N2', 'north')];
    const hour = ['2025-07-28T09:00:00+01:00', '2025-07-28T10:00:00+01:00'] as const;
    const minutesWhen = (...affects: Effect[]) => {
      const content = aContent([outage('a', ...hour, ...affects)], { practices });
      const days = historyOf(stateAt(content, at(calm))).get('phones')?.year.days;
      return days?.find(({ date }) => date === '2025-07-28')?.practiceMinutes;
    };
    expect(minutesWhen(phones({ branches: ['hill'] }))).toMatchObject({
      'partial-outage': 60,
      'major-outage': 0,
    });
    expect(minutesWhen(phones({ branches: ['hill'] }, 'degraded'))).toMatchObject({
      degraded: 60,
    });
    expect(minutesWhen(phones({ practices: ['N2'], branches: ['hill'] }))).toMatchObject({
      'partial-outage': 60,
      'major-outage': 60,
    });
  });

  it.each([
    ['ends when it really ended, where the end says so', '2025-07-28T10:00:00+01:00', 60],
    ['ends when it is told, where it does not', undefined, 180],
  ])('%s', (_name, ended, minutes) => {
    const incident = anIncident('a', [
      anUpdate('2025-07-28T09:00:00+01:00', { affects: [phones()] }),
      anUpdate('2025-07-28T12:00:00+01:00', {
        phase: 'resolved',
        ...(ended && { ended: at(ended) }),
      }),
    ]);
    expect(dayOf([incident], calm, '2025-07-28').minutes['major-outage']).toBe(minutes);
  });

  it('keeps what failed again after an end, whenever that really was', () => {
    const incident = anIncident('a', [
      anUpdate('2025-07-28T09:00:00+01:00', { affects: [phones()] }),
      anUpdate('2025-07-28T12:00:00+01:00', {
        phase: 'resolved',
        ended: at('2025-07-28T10:00:00+01:00'),
      }),
      anUpdate('2025-07-28T14:00:00+01:00', { affects: [phones()] }),
      anUpdate('2025-07-28T15:00:00+01:00', { phase: 'resolved' }),
    ]);
    expect(dayOf([incident], calm, '2025-07-28').minutes['major-outage']).toBe(120);
  });

  it('knows nothing of what was published by mistake', () => {
    const incident = anIncident('a', [
      anUpdate('2025-07-28T09:00:00+01:00', { affects: [phones()] }),
      anUpdate('2025-07-28T12:00:00+01:00', { phase: 'withdrawn' }),
    ]);
    expect(dayOf([incident], calm, '2025-07-28')).toMatchObject({
      level: 'operational',
      incidents: [],
    });
  });

  it('knows nothing of what an end still names', () => {
    const incident = anIncident('a', [
      anUpdate('2025-07-28T09:00:00+01:00', { affects: [phones()] }),
      anUpdate('2025-07-28T10:00:00+01:00', { phase: 'resolved', affects: [phones()] }),
    ]);
    expect(dayOf([incident], calm, '2025-07-28').minutes['major-outage']).toBe(60);
  });

  it('of today ends with the minute that it is, and shows what was published in it', () => {
    const incident = anIncident('a', [anUpdate(calm, { affects: [phones()] })]);
    expect(dayOf([incident], calm, '2025-08-01')).toMatchObject({
      level: 'major-outage',
      minutes: { operational: 720, 'major-outage': 1 },
    });
  });

  it('knows nothing of an update that is not out', () => {
    const incident = outage('a', '2025-08-01T12:30:00+01:00', '2025-08-01T13:00:00+01:00');
    expect(dayOf([incident], calm, '2025-08-01').incidents).toEqual([]);
  });

  it('is not touched by an exercise', () => {
    const exercise = anIncident(
      'x',
      [anUpdate('2025-07-28T09:00:00+01:00', { affects: [phones()] })],
      { kind: 'exercise' },
    );
    expect(dayOf([exercise], calm, '2025-07-28').incidents).toEqual([]);
  });
});

describe('planned work', () => {
  const window = { from: at('2025-07-28T20:00:00+01:00'), to: at('2025-07-28T22:00:00+01:00') };
  const work = (...later: ReturnType<typeof anUpdate>[]) =>
    anIncident(
      'w',
      [
        anUpdate('2025-07-27T09:00:00+01:00', { phase: 'scheduled', affects: [phones()] }),
        ...later,
      ],
      { kind: 'maintenance', window },
    );
  const said = (time: string, phase: 'in-progress' | 'completed') =>
    anUpdate(time, { phase, affects: phase === 'completed' ? [] : [phones()] });

  it.each([
    ['counts inside its window, as what it is', work(), 120, 0],
    [
      'ends when it is said to be completed',
      work(
        said('2025-07-28T20:05:00+01:00', 'in-progress'),
        said('2025-07-28T21:00:00+01:00', 'completed'),
      ),
      60,
      0,
    ],
    [
      'is an outage from the end of its window if it is said to overrun',
      work(
        said('2025-07-28T21:55:00+01:00', 'in-progress'),
        said('2025-07-28T22:30:00+01:00', 'completed'),
      ),
      120,
      30,
    ],
    [
      'is what is said of it where it begins before its window',
      work(
        said('2025-07-28T19:30:00+01:00', 'in-progress'),
        said('2025-07-28T21:00:00+01:00', 'completed'),
      ),
      60,
      30,
    ],
  ])('%s', (_name, incident, planned, down) => {
    const { minutes } = dayOf([incident], calm, '2025-07-28');
    expect([minutes['under-maintenance'], minutes['major-outage'] ?? 0]).toEqual([planned, down]);
  });

  it('is no downtime', () => {
    expect(historyAt([work()], calm).recent.uptime).toMatchObject({ up: 4 * minutesOf90Days });
  });

  it('does not hide an incident at the same time', () => {
    const incident = outage(
      'a',
      '2025-07-28T20:30:00+01:00',
      '2025-07-28T21:30:00+01:00',
      phones({ practices: ['N1'] }, 'degraded'),
    );
    expect(dayOf([work(), incident], calm, '2025-07-28').practiceMinutes).toMatchObject({
      'under-maintenance': 4 * 120 - 60,
      degraded: 60,
    });
  });
});

/** Up to 12:01pm on the last of them, with summer time throughout. */
const minutesOf90Days = 89 * 1440 + 721;

describe('uptime', () => {
  const incidents = [
    outage(
      'a',
      '2025-07-28T09:00:00+01:00',
      '2025-07-28T10:00:00+01:00',
      phones({ areas: ['north'] }, 'partial-outage'),
      phones({ practices: ['S1'] }, 'degraded'),
    ),
  ];

  it('is the share of practice-minutes without a partial or major outage', () => {
    const all = 4 * minutesOf90Days;
    expect(historyAt(incidents, calm).recent.uptime).toEqual({ up: all - 120, all });
  });

  it('is counted for each area', () => {
    const all = 2 * minutesOf90Days;
    const areas = historyAt(incidents, calm).areas.map(({ area, recent }) => [area.id, recent]);
    expect(areas).toEqual([
      ['north', { up: all - 120, all }],
      ['south', { up: all, all }],
    ]);
  });

  it('has twelve months, the last of them up to now', () => {
    const { months, year } = historyAt(incidents, calm);
    const names = months.map(({ days }) => days[0]?.date);
    expect([names[0], names.at(-1), names.length]).toEqual(['2024-09-01', '2025-08-01', 12]);
    expect(months.at(-2)?.uptime).toEqual({ up: 4 * 31 * 1440 - 120, all: 4 * 31 * 1440 });
    const sum = months.reduce((all, { uptime }) => all + uptime.all, 0);
    expect(year.uptime.all).toBe(sum);
  });

  it('forgets what was over before the twelve months', () => {
    const old = outage('o', '2024-08-31T22:00:00+01:00', '2024-09-01T01:00:00+01:00');
    const { year } = historyAt([old], calm);
    expect(year.uptime.all - year.uptime.up).toBe(4 * 60);
  });

  describe('of a practice that closes for good', () => {
    const closing = (day: string) =>
      stateAt(
        aContent([outage('a', '2025-07-28T09:00:00+01:00', '2025-07-30T09:00:00+01:00')], {
          practices: [
            aPractice('N1', 'north'),
            aPractice('S1', 'south', { closed: at(`${day}T00:00:00Z`) }),
          ],
        }),
        at(calm),
      );
    const historyOn = (day: string) => historyOf(closing(day)).get('phones');

    it.each([
      ['counts until its day', '2025-07-29', 86 * 1440, 15 * 60],
      ['counts as ever before its day comes', '2025-08-02', minutesOf90Days, 48 * 60],
    ])('%s', (_name, day, all, down) => {
      const south = historyOn(day)?.areas.find(({ area }) => area.id === 'south');
      expect(south?.recent).toEqual({ up: all - down, all });
      expect(historyOn(day)?.recent.uptime).toEqual({
        up: all - down + minutesOf90Days - 48 * 60,
        all: all + minutesOf90Days,
      });
    });

    it('does not count where it closed before', () => {
      expect(historyOn('2020-01-01')?.areas.map(({ area }) => area.id)).toEqual(['north']);
    });
  });

  it('is nothing for a service that no practice uses', () => {
    const state = stateAt(aContent([], { practices: [] }), at(calm));
    expect(historyOf(state).get('phones')).toMatchObject({ year: { uptime: { up: 0, all: 0 } } });
  });
});

it('is worked out once for a state', () => {
  const state = stateAt(aContent(), at(calm));
  expect(historyOf(state)).toBe(historyOf(state));
});
