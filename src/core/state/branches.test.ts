import { describe, expect, test } from 'vitest';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aPractice,
  aScope,
  at,
} from '../../../tests/support/builders.ts';
import type { Access } from '../model/access.ts';
import type { Effect, Update } from '../model/update.ts';
import { servicesForPatients } from './effects.ts';
import { standingIn } from './practice-state.ts';
import { atWholePractice } from './effects.ts';
import { stateAt } from './state.ts';

const nine = '2025-07-28T09:00:00+01:00';
const branch = (practice: string, id: string) => ({
  ...{ practice, id, name: id, town: 'Town', postcode: 'BD1 1AA', line: 2 },
});
/** N1 has two branches beside its own door, N2 has one and does not use records. N3 has closed for good. */
const practices = [
  aPractice('N1', 'north', {
    services: ['records'],
    branches: [branch('N1', 'west'), branch('N1', 'hill')],
  }),
  aPractice('N2', 'north', { branches: [branch('N2', 'mill')] }),
  aPractice('N3', 'north', { closed: at('2025-07-01T00:00:00Z') }),
];

const atBranch = (branches: string[], services: string[], level: Effect['level']): Effect =>
  anEffect(services, { branches }, level);
const door = (is: Exclude<Access, 'open'>, branches: string[], goTo?: string) => ({
  ...aScope({ branches }),
  is,
  ...(goTo && { goTo }),
});

/** The state with one incident for each update's facts. */
function stateWhen(...facts: Partial<Update>[]) {
  const incidents = facts.map((fields, index) => anIncident(`i${index}`, [anUpdate(nine, fields)]));
  return stateAt(aContent(incidents, { practices }), at(nine));
}

/** The branches of which something is said, as "west: closed, go to N1, phones major-outage". */
function branchesWhen(code: string, ...facts: Partial<Update>[]): string[] {
  const { branches = [] } = stateWhen(...facts).practices.get(code) ?? {};
  return branches.map(({ branch: { id }, access, goTo, impacts }) => {
    const to = goTo && `go to ${'code' in goTo ? goTo.code : goTo.id}`;
    const fails = impacts.map(
      ({ service, level, isPossible }) => `${service.id} ${level}${isPossible ? '?' : ''}`,
    );
    return [`${id}: ${access}`, ...(to ? [to] : []), ...fails].join(', ');
  });
}

describe('a branch', () => {
  test.each<[string, Partial<Update>[], string[]]>([
    ['of which nothing is said has no state', [{}], []],
    [
      'is closed alone, and says where to go',
      [{ access: [door('closed', ['hill'], 'west')] }],
      ['hill: closed, go to west'],
    ],
    [
      'may send patients to the door of its practice',
      [{ access: [door('closed', ['hill'], 'N1')] }],
      ['hill: closed, go to N1'],
    ],
    [
      'sends nobody to another practice, or a branch of one',
      [{ access: [door('closed', ['hill'], 'mill'), door('closed', ['west'], 'N2')] }],
      ['west: closed', 'hill: closed'],
    ],
    [
      'sends nobody to a branch that does not exist',
      [{ access: [door('closed', ['hill'], 'dale')] }],
      ['hill: closed'],
    ],
    [
      'sends nobody to a branch that another incident has closed',
      [
        { access: [door('closed', ['hill'], 'west')] },
        { access: [door('closed', ['west'], 'N1')] },
      ],
      ['west: closed, go to N1', 'hill: closed'],
    ],
    [
      'sends patients to a branch that sees urgent cases alone',
      [{ access: [door('closed', ['hill'], 'west')] }, { access: [door('urgent-only', ['west'])] }],
      ['west: urgent-only', 'hill: closed, go to west'],
    ],
    [
      'fails in what its practice uses, in the order of services',
      [{ affects: [atBranch(['west'], ['phones', 'records'], 'major-outage')] }],
      ['west: open, records major-outage, phones major-outage'],
    ],
    [
      'has one state for all that an update says of it',
      [
        {
          affects: [
            atBranch(['west'], ['phones'], 'degraded'),
            atBranch(['west'], ['phones'], 'major-outage'),
            atBranch(['west'], ['mail'], 'degraded'),
          ],
          access: [door('urgent-only', ['west'], 'hill')],
        },
      ],
      ['west: urgent-only, go to hill, phones major-outage, mail degraded'],
    ],
    [
      'has one state for all incidents, the worst of each',
      [
        {
          affects: [atBranch(['west'], ['phones'], 'degraded')],
          access: [door('urgent-only', ['west'])],
        },
        {
          affects: [atBranch(['west'], ['phones'], 'major-outage')],
          access: [door('closed', ['west'], 'hill')],
        },
      ],
      ['west: closed, go to hill, phones major-outage'],
    ],
    [
      'stands in the order of its practice, whatever the update names first',
      [{ access: [door('closed', ['hill']), door('urgent-only', ['west'])] }],
      ['west: urgent-only', 'hill: closed'],
    ],
    [
      'is told what is known before what may be',
      [
        {
          affects: [
            { ...atBranch(['west'], ['phones'], 'major-outage'), extent: 'some' },
            atBranch(['west'], ['phones'], 'degraded'),
          ],
        },
      ],
      ['west: open, phones degraded'],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(branchesWhen('N1', ...facts)).toEqual(expected);
  });

  test('does not fail in what its practice does not use', () => {
    expect(
      branchesWhen('N2', { affects: [atBranch(['mill'], ['records'], 'major-outage')] }),
    ).toEqual([]);
  });
});

describe('a practice with a branch at which something is wrong', () => {
  test.each<[string, Partial<Update>, string, boolean]>([
    ['is affected by a closed one', { access: [door('closed', ['hill'])] }, 'affected', true],
    [
      'is affected by what fails there',
      { affects: [atBranch(['hill'], ['phones'], 'degraded')] },
      'affected',
      true,
    ],
    [
      'may be affected by what may fail there',
      { affects: [{ ...atBranch(['hill'], ['phones'], 'degraded'), extent: 'some' }] },
      'possible',
      false,
    ],
    [
      'is affected by a closed one, whatever may fail there',
      {
        affects: [{ ...atBranch(['hill'], ['phones'], 'degraded'), extent: 'some' }],
        access: [door('closed', ['hill'])],
      },
      'affected',
      true,
    ],
    [
      'does not only catch up',
      {
        phase: 'recovering',
        access: [door('closed', ['hill'])],
        backlog: [{ ...aScope({ practices: ['N1'] }), tasks: ['results'] }],
      },
      'affected',
      true,
    ],
  ])('%s', (_name, facts, standing, isAffected) => {
    const state = stateWhen(facts);
    const [incident] = state.incidents;
    expect(state.practices.get('N1')).toMatchObject({ standing, isAffected, access: 'open' });
    expect(incident && standingIn(incident, 'N1')).toBe(standing);
    expect(state.practices.get('N2')).toMatchObject({
      standing: 'not-affected',
      isAffected: false,
    });
  });

  test.each<[string, Effect[], string[]]>([
    [
      'down at a branch are partly down',
      [atBranch(['hill'], ['phones'], 'major-outage')],
      ['phones partial-outage'],
    ],
    [
      'slow at a branch are slow',
      [atBranch(['hill'], ['phones'], 'degraded')],
      ['phones degraded'],
    ],
    [
      'down as a whole and slow at a branch count once, as down',
      [
        anEffect(['phones'], { practices: ['N1'] }, 'major-outage'),
        atBranch(['hill'], ['phones'], 'degraded'),
      ],
      ['phones major-outage'],
    ],
    [
      'slow everywhere and down at one branch are down in part',
      [
        anEffect(['phones'], { practices: ['N1'] }, 'degraded'),
        atBranch(['hill'], ['phones'], 'major-outage'),
      ],
      ['phones partial-outage'],
    ],
    [
      'wrong at two branches count once, the worse of them',
      [atBranch(['west'], ['phones'], 'degraded'), atBranch(['hill'], ['phones'], 'major-outage')],
      ['phones partial-outage'],
    ],
    [
      'wrong here and there stand in the order of services',
      [
        anEffect(['mail'], { practices: ['N1'] }, 'degraded'),
        atBranch(['hill'], ['nhs-111-online', 'records'], 'degraded'),
      ],
      ['records degraded', 'mail degraded', 'nhs-111-online degraded'],
    ],
  ])('for it, systems %s', (_name, affects, expected) => {
    const state = stateWhen({ affects });
    const n1 = state.practices.get('N1');
    const whole = n1 ? atWholePractice(n1) : [];
    expect(whole.map(({ service, level }) => `${service.id} ${level}`)).toEqual(expected);
    for (const { service, level } of whole) {
      expect(state.services.get(service.id)).toMatchObject({
        level,
        affected: new Set(['N1']),
        counts: [{ level, count: 1 }],
      });
    }
  });

  test('has an incident as bad as it is for the practice, which patients notice', () => {
    const [incident] = stateWhen({
      affects: [atBranch(['hill'], ['phones', 'records'], 'major-outage')],
    }).incidents;
    expect(incident?.level).toBe('partial-outage');
    expect(incident && servicesForPatients(incident.effects).map(({ id }) => id)).toEqual([
      'records',
      'phones',
    ]);
  });
});

describe('a closed practice', () => {
  const shut = (goTo?: string) => ({
    access: [{ ...aScope({ practices: ['N1'] }), is: 'closed' as const, ...(goTo && { goTo }) }],
  });
  const goToOf = (...facts: Partial<Update>[]) => {
    const { goTo } = stateWhen(...facts).practices.get('N1') ?? {};
    return goTo && ('code' in goTo ? goTo.code : goTo.id);
  };

  test.each<[string, Partial<Update>[], string | undefined]>([
    ['sends patients to another practice', [shut('N2')], 'N2'],
    ['sends patients to a branch', [shut('mill')], 'mill'],
    ['sends nobody anywhere where nothing is said', [shut()], undefined],
    ['sends patients where one of two incidents says so', [shut(), shut('N2')], 'N2'],
    [
      'sends patients where the first of two entries says so',
      [{ access: [...shut('N2').access, ...shut('mill').access] }],
      'N2',
    ],
    [
      'sends nobody to a practice that is closed too',
      [shut('N2'), { access: [{ ...aScope({ practices: ['N2'] }), is: 'closed' }] }],
      undefined,
    ],
    ['sends nobody to a practice that has closed for good', [shut('N3')], undefined],
  ])('%s', (_name, facts, goTo) => {
    expect(goToOf(...facts)).toBe(goTo);
  });
});
