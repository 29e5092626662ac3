import { describe, expect, test } from 'vitest';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aScope,
  aService,
  at,
} from '../../../tests/support/builders.ts';
import { makeDirectory } from '../model/directory.ts';
import type { Effect, Update } from '../model/update.ts';
import { changesBetween, worstImpact, type LevelCounts } from './changes.ts';
import { publish } from './publish.ts';

const nine = '2025-07-28T09:00:00+01:00';
const noon = '2025-07-28T12:00:00+01:00';
const down = (services: string[], ...practices: string[]): Effect =>
  anEffect(services, { practices }, 'major-outage');
const slow = (services: string[], ...practices: string[]): Effect => ({
  ...down(services, ...practices),
  level: 'degraded',
});
const maybe = (effect: Effect): Effect => ({ ...effect, extent: 'some' });

const services = [
  aService('second-phones', { position: 30, tasks: ['urgent'], patientName: 'phones' }),
  aService('phones', { position: 20, tasks: ['urgent'], patientName: 'phones' }),
  aService('letters', { position: 10 }),
  aService('nhs-111', { position: 40, owner: 'nhs-111', tasks: ['urgent'] }),
];
const directory = makeDirectory(aContent([], { services }));

/** What is different in an update at noon from one at nine. */
function changes(before: Partial<Update>, after: Partial<Update>) {
  const incident = anIncident('a', [anUpdate(nine, before), anUpdate(noon, after)]);
  const [first, second] = publish(incident, directory, at(noon));
  if (!first || !second) throw new Error('both are out');
  return changesBetween(first, second);
}

const counts = (some: LevelCounts) =>
  some.map(({ level, count, isUpTo }) => `${isUpTo ? 'up to ' : ''}${count} ${level}`).join(', ');

describe('what an update changes', () => {
  test.each<[string, Effect[], Effect[], string[]]>([
    ['is nothing where it says the same', [down(['phones'], 'N1')], [down(['phones'], 'N1')], []],
    [
      'is how many practices have a service at each level, the worst first',
      [down(['phones'], 'N1', 'N2'), slow(['phones'], 'S1')],
      [down(['phones'], 'N1'), slow(['phones'], 'N2', 'S1')],
      ['phones: 2 major-outage, 1 degraded → 1 major-outage, 2 degraded'],
    ],
    [
      'is told in the order of services, and working ones are not counted',
      [down(['phones'], 'N1')],
      [down(['letters'], 'N1')],
      ['letters:  → 1 major-outage', 'phones: 1 major-outage → '],
    ],
    [
      'counts the worst of what fails twice at a practice',
      [],
      [slow(['phones'], 'N1'), down(['phones'], 'N1')],
      ['phones:  → 1 major-outage'],
    ],
    [
      'is also that what may fail is known to fail',
      [maybe(down(['phones'], 'N1'))],
      [down(['phones'], 'N1')],
      ['phones: up to 1 major-outage → 1 major-outage'],
    ],
    [
      'counts up to so many as soon as one of them is not known',
      [],
      [down(['phones'], 'N1'), maybe(down(['phones'], 'N2'))],
      ['phones:  → up to 2 major-outage'],
    ],
  ])('%s', (_name, before, after, expected) => {
    const { services: changed } = changes({ affects: before }, { affects: after });
    expect(
      changed.map(({ service, from, to }) => `${service.id}: ${counts(from)} → ${counts(to)}`),
    ).toEqual(expected);
  });

  test.each<[string, Effect[], Effect[], string[]]>([
    [
      'do not work again while another service of the same name fails',
      [down(['phones', 'second-phones'], 'N1')],
      [down(['second-phones'], 'N1')],
      [],
    ],
    [
      'work again once all of that name work',
      [down(['phones', 'second-phones'], 'N1')],
      [],
      ['phones: major-outage → operational'],
    ],
    [
      'are told at their worst',
      [down(['phones'], 'N1')],
      [slow(['phones'], 'N1'), slow(['second-phones'], 'N2')],
      ['phones: major-outage → degraded'],
    ],
    ['are not what only staff notice', [down(['letters'], 'N1')], [], []],
  ])('for patients, things %s', (_name, before, after, expected) => {
    const { forPatients } = changes({ affects: before }, { affects: after });
    expect(forPatients.map(({ service, from, to }) => `${service.id}: ${from} → ${to}`)).toEqual(
      expected,
    );
  });

  test.each<[string, Effect[], Effect[], number, number]>([
    [
      'who is touched for the first time',
      [down(['phones'], 'N1')],
      [down(['phones'], 'N1', 'N2')],
      1,
      0,
    ],
    ['who is let go', [down(['phones'], 'N1', 'N2')], [down(['phones'], 'N1')], 0, 1],
    ['nobody whom a failure outside surgeries touches', [], [down(['nhs-111'], 'N1')], 0, 0],
    ['nobody whom the end of one lets go', [down(['nhs-111'], 'N1')], [], 0, 0],
    ['nobody who only may be touched', [], [maybe(down(['phones'], 'N1'))], 0, 0],
    ['who was only thought to be', [maybe(down(['phones'], 'N1'))], [down(['phones'], 'N1')], 1, 0],
  ])('counts %s', (_name, before, after, newlyAffected, released) => {
    expect(changes({ affects: before }, { affects: after })).toMatchObject({
      newlyAffected,
      released,
    });
  });

  test('counts surgeries that open or close, by how they are open now', () => {
    const access = (is: 'closed' | 'urgent-only', ...practices: string[]) => ({
      ...aScope({ practices }),
      is,
    });
    expect(
      changes(
        { access: [access('urgent-only', 'N1', 'N2', 'S2')] },
        { access: [access('urgent-only', 'N1'), access('closed', 'N2', 'S1')] },
      ).access,
    ).toEqual([
      { access: 'closed', count: 2 },
      { access: 'open', count: 1 },
    ]);
  });

  test('is its phase and its window, where these are others', () => {
    const window = { from: at(noon), to: at('2025-07-28T14:00:00+01:00') };
    const later = { ...window, to: at('2025-07-28T15:00:00+01:00') };
    const same = changes({ phase: 'scheduled', window }, { phase: 'scheduled' });
    expect(Object.keys(same)).not.toContain('phase');
    expect(Object.keys(same)).not.toContain('window');
    expect(
      changes({ phase: 'scheduled', window }, { phase: 'in-progress', window: later }),
    ).toMatchObject({
      phase: { from: 'scheduled', to: 'in-progress' },
      window: { from: window, to: later },
    });
    expect(changes({ phase: 'scheduled' }, { phase: 'scheduled', window })).not.toHaveProperty(
      'window',
    );
  });
});

test('what is known to fail at a practice comes before what may fail there', () => {
  expect(worstImpact([{ level: 'major-outage', isPossible: true }, { level: 'degraded' }])).toEqual(
    {
      level: 'degraded',
    },
  );
  expect(worstImpact([{ level: 'degraded', isPossible: true }])).toEqual({
    level: 'degraded',
    isPossible: true,
  });
  expect(worstImpact([])).toEqual({ level: 'operational' });
});
