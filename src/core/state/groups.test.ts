import { describe, expect, test } from 'vitest';
import {
  aContent,
  aGuidance,
  anEffect,
  anIncident,
  anUpdate,
  aPractice,
  aScope,
  aService,
  at,
} from '../../../tests/support/builders.ts';
import type { Content } from '../model/content.ts';
import type { Level } from '../model/level.ts';
import type { Effect, Update } from '../model/update.ts';
import { countStandings, failuresIn, groupsAt, groupsOf } from './groups.ts';
import { stateAt } from './state.ts';

const nine = '2025-07-28T09:00:00+01:00';
const down = (services: string[], ...practices: string[]): Effect =>
  anEffect(services, { practices }, 'major-outage');
const slow = (services: string[], ...practices: string[]): Effect => ({
  ...down(services, ...practices),
  level: 'degraded',
});
const maybe = (effect: Effect): Effect => ({ ...effect, extent: 'some' });

/** The groups of one incident, as "N1 N2: affected, phones down". */
function groupsWhen(fields: Partial<Update>, more: Partial<Content> = {}): string[] {
  const content = aContent([anIncident('a', [anUpdate(nine, fields)])], more);
  const state = stateAt(content, at(nine));
  return state.incidents.flatMap((one) =>
    groupsOf(one, state, content.guidance).map(({ practices, standing, failures }) => {
      const codes = practices.map(({ practice }) => practice.code).join(' ');
      const fails = failures.map(
        ({ service, how, isPossible }) => `${service.id} ${how}${isPossible ? '?' : ''}`,
      );
      return [`${codes}: ${standing}`, ...fails].join(', ');
    }),
  );
}

const withForms = {
  services: [
    aService('phones', { position: 20, tasks: ['urgent'] }),
    aService('forms', { position: 30, isOnlineForm: true, usedBy: 'listed' as const }),
    aService('letters', { position: 10 }),
    aService('labels', { position: 40 }),
  ],
};
const twoPractices = (fields: Parameters<typeof aPractice>[2]) => ({
  practices: [aPractice('N1', 'north', fields), aPractice('N2', 'north')],
});
/** One answer for surgeries of one kind, and another for all. */
const answersFor = (need: string) => ({
  guidance: [
    aGuidance({ task: 'urgent', rank: 1, needs: [need] }),
    aGuidance({ task: 'urgent', rank: 2 }),
  ],
});

describe('the patients of two surgeries', () => {
  test.each<[string, Partial<Update>, string[], Partial<Content>?]>([
    [
      'read the same where the same fails, and the largest group comes first',
      { affects: [slow(['phones'], 'N1'), down(['phones'], 'S1', 'S2')] },
      ['S1 S2: affected, phones down', 'N1: affected, phones slow'],
    ],
    [
      'read the same where only staff notice what fails beside it',
      { affects: [down(['phones'], 'N1', 'N2'), down(['letters'], 'N2')] },
      ['N1 N2: affected, phones down'],
      withForms,
    ],
    [
      'read of what only staff notice where nothing else fails, in the order of services',
      { affects: [down(['labels', 'letters'], 'N2')] },
      ['N2: affected, letters down, labels down'],
      withForms,
    ],
    [
      'read something else where it only may fail',
      { affects: [down(['phones'], 'N1'), maybe(down(['phones'], 'N2'))] },
      ['N1: affected, phones down', 'N2: possible, phones down?'],
    ],
    [
      'read something else where the doors are closed',
      {
        affects: [down(['phones'], 'N1', 'N2')],
        access: [{ ...aScope({ practices: ['N2'] }), is: 'closed' }],
      },
      ['N1: affected, phones down', 'N2: affected, phones down'],
    ],
    [
      'read something else where a task waits',
      {
        affects: [down(['phones'], 'N1', 'N2')],
        backlog: [{ ...aScope({ practices: ['N2'] }), tasks: ['results'] }],
      },
      ['N1: affected, phones down', 'N2: affected, phones down'],
    ],
    [
      'read of no failure where work only waits',
      {
        phase: 'recovering',
        backlog: [{ ...aScope({ areas: ['north'] }), tasks: ['results'] }],
      },
      ['N1 N2: catching-up'],
    ],
    [
      'read something else where one has a dispensary and an answer needs it',
      { affects: [down(['phones'], 'N1', 'N2')] },
      ['N1: affected, phones down', 'N2: affected, phones down'],
      { ...answersFor('own-dispensary'), ...twoPractices({ dispensing: true }) },
    ],
    [
      'read the same where one has a dispensary and no answer needs it',
      { affects: [down(['phones'], 'N1', 'N2')] },
      ['N1 N2: affected, phones down'],
      twoPractices({ dispensing: true }),
    ],
    [
      'read something else where one has an online form and an answer needs it',
      { affects: [down(['phones'], 'N1', 'N2')] },
      ['N1: affected, phones down', 'N2: affected, phones down'],
      {
        ...withForms,
        ...answersFor('online-form'),
        ...twoPractices({ services: ['forms'] }),
      },
    ],
  ])('%s', (_name, fields, groups, more) => {
    expect(groupsWhen(fields, more)).toEqual(groups);
  });

  test('read before planned work begins what will fail', () => {
    const window = { from: at('2025-07-28T20:00:00+01:00'), to: at('2025-07-28T22:00:00+01:00') };
    const update = anUpdate(nine, { phase: 'scheduled', affects: [down(['phones'], 'N1', 'N2')] });
    const content = aContent([anIncident('w', [update], { kind: 'maintenance', window })]);
    const groupsAtTime = (now: number) => {
      const state = stateAt(content, now);
      return state.incidents.flatMap((one) => groupsOf(one, state, content.guidance));
    };
    const failures = [{ service: { id: 'phones' }, how: 'down' }];
    expect(groupsAtTime(at(nine))).toMatchObject([{ standing: 'not-affected', failures }]);
    expect(groupsAtTime(window.from)).toMatchObject([{ standing: 'planned', failures }]);
    expect(groupsAtTime(window.to)).toEqual([]);
  });

  test('read of all incidents together, and of each one alone', () => {
    const one = (id: string, affects: Effect[]) => anIncident(id, [anUpdate(nine, { affects })]);
    const content = aContent([
      one('a', [down(['phones'], 'N1')]),
      one('b', [slow(['mail'], 'N1')]),
    ]);
    const state = stateAt(content, at(nine));
    const failing = (groups: ReturnType<typeof groupsAt>) =>
      groups.map(({ failures }) => failures.map(({ service }) => service.id));
    const [n1] = state.running;
    expect(failing(groupsAt(n1 ? [n1] : [], content.guidance))).toEqual([['phones', 'mail']]);
    expect(
      state.incidents.map((incident) => failing(groupsOf(incident, state, content.guidance))),
    ).toEqual([[['mail']], [['phones']]]);
  });
});

describe('how a service fails for patients', () => {
  const phones = aService('phones', { tasks: ['urgent'] });
  const impact = (level: Level, isPossible?: true) => ({
    service: phones,
    level,
    workaround: [],
    ...(isPossible && { isPossible }),
  });

  test.each<[Level, string]>([
    ['major-outage', 'down'],
    ['under-maintenance', 'down'],
    ['partial-outage', 'slow'],
    ['comes-and-goes', 'onAndOff'],
    ['degraded', 'slow'],
  ])('%s is told as %s', (level, how) => {
    expect(failuresIn([impact(level)])).toEqual([{ service: phones, how }]);
  });

  test('the worst is told where it fails twice', () => {
    expect(failuresIn([impact('degraded'), impact('major-outage')])).toEqual([
      { service: phones, how: 'down' },
    ]);
  });

  test('what is known is told, and not the worse that may be', () => {
    expect(failuresIn([impact('major-outage', true), impact('degraded')])).toEqual([
      { service: phones, how: 'slow' },
    ]);
    expect(failuresIn([impact('major-outage', true)])).toEqual([
      { service: phones, how: 'down', isPossible: true },
    ]);
  });
});

test('each surgery is counted in one way of standing, and in all', () => {
  const standings = [
    ...(['affected', 'affected', 'affected'] as const),
    ...(['catching-up', 'catching-up', 'planned', 'possible'] as const),
    'not-affected' as const,
  ].map((standing) => ({ standing }));
  expect(countStandings(standings)).toEqual({
    all: 8,
    affected: 3,
    catchingUp: 2,
    planned: 1,
    possible: 1,
    asUsual: 1,
  });
});
