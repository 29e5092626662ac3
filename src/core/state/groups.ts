import type { Access } from '../model/access.ts';
import type { Guidance } from '../model/guidance.ts';
import { worstLevel, type Level } from '../model/level.ts';
import type { Service } from '../model/service.ts';
import type { Task } from '../model/task.ts';
import { answersAt, type Answer } from './answers.ts';
import type { Impact } from './effects.ts';
import type { IncidentState } from './incident-state.ts';
import { standingIn, type PracticeState, type Standing } from './practice-state.ts';
import { concernedBy, type State } from './state.ts';

/** How a service fails for patients. */
export type HowFailing = 'down' | 'onAndOff' | 'slow';

/** A service that fails for patients. Slow or partly working is not down: patients may still try it. */
export interface Failure {
  service: Service;
  how: HowFailing;
  /** Whether it may fail there or may not. */
  isPossible?: true;
}

/** Practices to whose patients exactly the same is said. */
export interface Group {
  practices: readonly PracticeState[];
  standing: Standing;
  access: Access;
  failures: readonly Failure[];
  backlog: readonly Task[];
  /** By task, what cannot wait first. */
  answers: readonly Answer[];
}

/** How many practices stand in each way. Every count that is shown is one of these. */
export interface StandingCounts {
  all: number;
  affected: number;
  catchingUp: number;
  planned: number;
  asUsual: number;
  /** Of these it is not known whether they are affected. */
  possible: number;
}

/** The groups of some practices by all that is true of them, the largest first. */
export function groupsAt(
  practices: readonly PracticeState[],
  guidance: readonly Guidance[],
): Group[] {
  return group(practices, guidance, ({ impacts, standing }) => ({ impacts, standing }));
}

/**
 * The groups of the practices that an incident concerns: what fails and how
 * they stand is of this incident alone, while doors and answers are as all open
 * incidents leave them.
 */
export function groupsOf(
  one: IncidentState,
  state: Pick<State, 'practices' | 'now' | 'directory'>,
  guidance: readonly Guidance[],
): Group[] {
  const effects = one.phase === 'scheduled' ? one.latest.effects : one.effects;
  return group(concernedBy(one, state), guidance, ({ practice: { code } }) => ({
    impacts: effects.get(code)?.impacts ?? [],
    standing: standingIn(one, code),
  }));
}

export function countStandings(some: readonly { standing: Standing }[]): StandingCounts {
  const count = (standing: Standing) => some.filter((one) => one.standing === standing).length;
  return {
    all: some.length,
    affected: count('affected'),
    catchingUp: count('catching-up'),
    planned: count('planned'),
    asUsual: count('not-affected'),
    possible: count('possible'),
  };
}

function group(
  practices: readonly PracticeState[],
  guidance: readonly Guidance[],
  look: (practice: PracticeState) => { impacts: readonly Impact[]; standing: Standing },
): Group[] {
  // Thousands of practices have few different states: each is looked at once.
  const byState = Map.groupBy(practices, (practice) => {
    const { impacts, standing } = look(practice);
    return JSON.stringify([
      standing,
      practice.access,
      practice.goTo?.name,
      practice.backlog,
      practice.practice.dispensing,
      practice.hasOnlineForm,
      impacts.map(keyOf),
      practice.impacts.map(keyOf),
      practice.branches?.map((one) => [one.branch.id, one.access, one.impacts.map(keyOf)]),
    ]);
  });
  const found = [...byState.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { impacts, standing } = look(first);
    const { access, backlog } = first;
    const failures = failuresIn(impacts);
    return {
      practices: some,
      standing,
      access,
      failures,
      backlog,
      answers: answersAt(first, guidance),
    };
  });
  const bySaid = Map.groupBy(found, ({ standing, access, failures, answers }) =>
    JSON.stringify([
      standing,
      access,
      failures.map(({ service, how, isPossible }) => [service.id, how, isPossible]),
      answers.map(({ guidance: { id }, expect }) => [id, expect]),
    ]),
  );
  return [...bySaid.values()]
    .flatMap((same) => {
      const [first] = same;
      return first ? { ...first, practices: same.flatMap((one) => one.practices) } : [];
    })
    .toSorted((a, b) => b.practices.length - a.practices.length);
}

function keyOf({ service, level, isPossible }: Impact): string {
  return `${service.id}:${level}${isPossible ? '?' : ''}`;
}

/** What patients need comes alone; what only staff need is named if there is nothing else. */
export function failuresIn(impacts: readonly Impact[]): Failure[] {
  const forPatients = impacts.filter(({ service }) => service.tasks.length > 0);
  const named = forPatients.length > 0 ? forPatients : impacts;
  const byService = Map.groupBy(named, ({ service }) => service);
  return [...byService]
    .map(([service, some]): Failure => {
      const known = some.filter(({ isPossible }) => !isPossible);
      const told = known.length > 0 ? known : some;
      return {
        service,
        how: howFailingAt(told.map(({ level }) => level)),
        ...(known.length === 0 && { isPossible: true as const }),
      };
    })
    .toSorted((a, b) => a.service.position - b.service.position);
}

function howFailingAt(some: readonly Level[]): HowFailing {
  if (some.some(isDownFor)) return 'down';
  return worstLevel(some) === 'comes-and-goes' ? 'onAndOff' : 'slow';
}

/** Whether patients are told that it does not work, and not that it is slow or unreliable. */
export function isDownFor(level: Level): boolean {
  return level === 'major-outage' || level === 'under-maintenance';
}
