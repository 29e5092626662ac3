import { memoize } from '../cache/memoize.ts';
import { isOpenAsUsual, worstAccess, type Access } from '../model/access.ts';
import type { Area } from '../model/area.ts';
import type { Branch } from '../model/branch.ts';
import type { Content } from '../model/content.ts';
import { makeDirectory, usesService, type Directory } from '../model/directory.ts';
import { isUsable, levels, worstLevel, type Level } from '../model/level.ts';
import { isForPracticesOnly, type Incident } from '../model/incident.ts';
import { isClosedAt, type Practice } from '../model/practice.ts';
import type { Service } from '../model/service.ts';
import type { Task, TaskLine } from '../model/task.ts';
import type { Instant } from '../time/instant.ts';
import { countLevels, type LevelCounts } from './changes.ts';
import {
  hasBranch,
  impactsWithBranches,
  isOnlyPossible,
  isSurgerys,
  joinBranch,
  touchesSurgery,
  type BranchEffect,
  type Impact,
  type PracticeEffect,
} from './effects.ts';
import { incidentStateAt, type IncidentState } from './incident-state.ts';

/** An impact, and the incident that it comes from. */
export interface PracticeImpact extends Impact {
  incident: IncidentState;
}

/** How a practice stands, in a word: the answer to "is my surgery affected?" */
export type Standing =
  | 'not-affected'
  | 'planned'
  | 'catching-up'
  | 'affected'
  /** Some of the practices that are named are affected, and nobody knows whether it is one of them. */
  | 'possible';

/** A branch at which something is not as usual, whatever the rest of its practice does. */
export interface BranchState {
  branch: Branch;
  access: Access;
  /** One a service, in the services' order. */
  impacts: readonly Impact[];
  /** Where its patients go instead: another branch of the practice, or its own door. */
  goTo?: Branch | Practice | undefined;
}

export interface PracticeState {
  practice: Practice;
  /** The day on which it closed for good, once it has. Then nothing affects it, and nothing counts it. */
  closed?: Instant | undefined;
  standing: Standing;
  /** Whether anything at the surgery is not as usual: a service, access, or a backlog. Planned work under way counts. */
  isAffected: boolean;
  /** Whether patients can write to it with an online form that works. */
  hasOnlineForm: boolean;
  /** Those of the surgery's own systems that its patients would notice. */
  noticed: readonly Service[];
  access: Access;
  /** Where its patients go while it is not open: another practice, or a branch. */
  goTo?: Branch | Practice | undefined;
  /** What its patients may want, whether it suffers or not. All practices share the list. */
  tasks: readonly TaskLine[];
  /** One a service, the worst of all incidents, in the services' order. Also what fails outside surgeries. Empty when all work. */
  impacts: readonly PracticeImpact[];
  /** Tasks that are slow although systems work, in the tasks' order. */
  backlog: readonly Task[];
  /** The branches of which something is said, in their order; absent where there is none. */
  branches?: readonly BranchState[];
  /** The active incidents that touch it, newest first. */
  incidents: readonly IncidentState[];
  /** Planned work that will touch it and has not begun, the soonest first. */
  planned: readonly IncidentState[];
}

export interface ServiceState {
  service: Service;
  level: Level;
  /** Codes of the practices that use it. */
  users: ReadonlySet<string>;
  /** Codes of the practices for which it does not work as usual. */
  affected: ReadonlySet<string>;
  /** How many practices have it at each level, worst first; working ones are not counted. */
  counts: LevelCounts;
  /** The active incidents that touch it, newest first. */
  incidents: readonly IncidentState[];
}

export interface AreaState {
  area: Area;
  /** Those that have not closed for good. */
  practices: readonly PracticeState[];
  affectedCount: number;
  level: Level;
}

/** Everything that is true at one moment. */
export interface State {
  now: Instant;
  directory: Directory;
  /** Everything for everyone that is out, newest first; exercises apart. */
  incidents: readonly IncidentState[];
  /** Open incidents that are no planned work, newest first. */
  open: readonly IncidentState[];
  /** Planned work that is not over, the soonest first. */
  planned: readonly IncidentState[];
  /** What is for practices only, newest first. It touches nothing else here: see `affectedBy`. */
  staffOnly: readonly IncidentState[];
  /** Exercises that are out, newest first. They touch nothing else here: see `affectedBy`. */
  exercises: readonly IncidentState[];
  services: ReadonlyMap<string, ServiceState>;
  /** All, those too that have closed for good: each has its page. */
  practices: ReadonlyMap<string, PracticeState>;
  /** Those that have not closed for good: what totals count. */
  running: readonly PracticeState[];
  areas: ReadonlyMap<string, AreaState>;
}

/**
 * The state of everything at `now`: a pure function of the content and the moment.
 * `before` is the state of the same systems and places with other incidents: what
 * it says of an incident that is still the same object is not worked out again.
 */
export function stateAt(content: Content, now: Instant, before?: State): State {
  const directory = before?.directory ?? makeDirectory(content);
  const known = statesIn(before, now);
  const all = withContested(
    content.incidents.flatMap(
      (incident) => known.get(incident) ?? incidentStateAt(incident, directory, now) ?? [],
    ),
    (incident) => incidentStateAt(incident, directory, now, true),
  ).toSorted(
    (a, b) => b.incident.began - a.incident.began || (a.incident.id < b.incident.id ? 1 : -1),
  );
  const real = all.filter(({ incident }) => incident.kind !== 'exercise');
  return stateOf({
    now,
    directory,
    incidents: real.filter(({ incident }) => !isForPracticesOnly(incident)),
    staffOnly: real.filter(({ incident }) => isForPracticesOnly(incident)),
    exercises: all.filter(({ incident }) => incident.kind === 'exercise'),
  });
}

/** By incident. Planned work may stay open because of a failure that is in one state only. */
function statesIn(before: State | undefined, now: Instant): Map<Incident, IncidentState> {
  if (before?.now !== now) return new Map();
  return new Map(
    [...before.incidents, ...before.staffOnly, ...before.exercises]
      .filter(({ incident }) => incident.kind !== 'maintenance')
      .map((one) => [one.incident, one]),
  );
}

/**
 * The same moment as practices know it: what is for them only happens like
 * everything else. For systems' pages and data; nothing for patients is made of it.
 */
export const asPracticesKnow = memoize((state: State): State =>
  state.staffOnly.length === 0
    ? state
    : stateOf({ ...state, incidents: toldToPractices(state), staffOnly: [] }),
);

type Told = Pick<State, 'now' | 'directory' | 'incidents' | 'staffOnly' | 'exercises'>;

function stateOf({ now, directory, incidents, staffOnly, exercises }: Told): State {
  const active = incidents.filter(({ isActive }) => isActive);
  const planned = incidents
    .filter(({ incident, isOpen }) => isOpen && incident.kind === 'maintenance')
    .toSorted((a, b) => (a.window?.from ?? 0) - (b.window?.from ?? 0));
  const announced = planned.filter(({ isActive }) => !isActive);
  const services = [...directory.services.values()];
  const noticeable = noticeableOf(directory);
  const practices = withOpenDoors(
    new Map(
      [...directory.practices.values()].map((practice) => [
        practice.code,
        practiceState(practice, active, announced, now, noticeable),
      ]),
    ),
  );
  const running = [...practices.values()].filter(({ closed }) => closed === undefined);
  return {
    now,
    directory,
    incidents,
    open: incidents.filter(({ incident, isOpen }) => isOpen && incident.kind === 'incident'),
    planned,
    staffOnly,
    exercises,
    services: serviceStates(services, running, active),
    practices,
    running,
    areas: new Map(
      [...directory.areas.values()].map((area) => [area.id, areaState(area, directory, practices)]),
    ),
  };
}

function codeOf(place: Branch | Practice): string {
  return 'code' in place ? place.code : place.practice;
}

/** Nobody is sent to a door that another incident has shut, or that has closed for good. */
function withOpenDoors(practices: Map<string, PracticeState>): Map<string, PracticeState> {
  const openDoor = <Place extends Branch | Practice>(to: Place | undefined) => {
    const at = to && practices.get(codeOf(to));
    const own = at?.branches?.find(({ branch }) => branch === to);
    const isShut = [at?.access, own?.access].includes('closed') || at?.closed !== undefined;
    return isShut ? undefined : to;
  };
  for (const [code, one] of practices) {
    if (!one.goTo && !one.branches) continue;
    practices.set(code, {
      ...one,
      goTo: openDoor(one.goTo),
      ...(one.branches && {
        branches: one.branches.map((of) => ({ ...of, goTo: openDoor(of.goTo) })),
      }),
    });
  }
  return practices;
}

/**
 * The clock alone does not complete planned work while a failure touches the
 * same services at the same practices: the work may be what broke them.
 */
function withContested(
  all: readonly IncidentState[],
  keepOpen: (incident: IncidentState['incident']) => IncidentState | undefined,
): IncidentState[] {
  const failing = all.filter(({ incident, isActive }) => isActive && incident.kind === 'incident');
  return all.map((one) => {
    if (!one.isEndedByClock || !failing.some((other) => touchesSame(one, other))) return one;
    return keepOpen(one.incident) ?? one;
  });
}

function touchesSame({ latest: { effects } }: IncidentState, other: IncidentState): boolean {
  return [...effects].some(([code, { impacts }]) => {
    const theirs = other.effects.get(code)?.impacts ?? [];
    return impacts.some(({ service }) => theirs.some((their) => their.service === service));
  });
}

/** The practices that an incident touches now; those that an exercise touches, as if nothing else were wrong. */
export function affectedBy(one: IncidentState, state: World): PracticeState[] {
  const { incident, effects } = one;
  if (effects.size === 0) return [];
  const touched = [...state.practices.values()].filter(({ practice }) =>
    effects.has(practice.code),
  );
  if (incident.kind !== 'exercise' && !isForPracticesOnly(incident)) return touched;
  // A world of its own: no live practice, or no patient of one, knows of it.
  const noticeable = noticeableOf(state.directory);
  return touched.map(({ practice }) => practiceState(practice, [one], [], state.now, noticeable));
}

type World = Pick<State, 'practices' | 'now' | 'directory'>;

/** All that practices are told of, newest first; exercises apart. */
export function toldToPractices({ incidents, staffOnly }: State): readonly IncidentState[] {
  if (staffOnly.length === 0) return incidents;
  return [...incidents, ...staffOnly].toSorted((a, b) => b.incident.began - a.incident.began);
}

/** What is for practices only and touches a practice now, or will, newest first. */
export function staffOnlyAt(code: string, { staffOnly }: State): IncidentState[] {
  return staffOnly.filter(({ isOpen, latest }) => isOpen && latest.effects.has(code));
}

/** The practices that an incident touches now, or, while planned work is only announced, will touch. */
export function concernedBy(one: IncidentState, state: World): PracticeState[] {
  return affectedBy(
    one.phase === 'scheduled' ? { ...one, effects: one.latest.effects } : one,
    state,
  );
}

interface Noticeable {
  tasks: readonly TaskLine[];
  forms: readonly Service[];
  noticed: readonly Service[];
  placeOf: (id: string | undefined) => Branch | Practice | undefined;
}

function noticeableOf({ services: all, tasks, branches, practices }: Directory): Noticeable {
  const services = [...all.values()];
  return {
    tasks,
    forms: services.filter(({ isOnlineForm }) => isOnlineForm),
    noticed: services.filter(({ owner, tasks: some }) => owner === 'surgeries' && some.length > 0),
    placeOf: (id = '') => branches.get(id)?.branch ?? practices.get(id),
  };
}

function practiceState(
  practice: Practice,
  active: readonly IncidentState[],
  announced: readonly IncidentState[],
  now: Instant,
  { forms, noticed, tasks, placeOf }: Noticeable,
): PracticeState {
  const touching = active.filter(({ effects }) => effects.has(practice.code));
  const worst = new Map<string, PracticeImpact>();
  const accesses: Access[] = [];
  const goTo: string[] = [];
  const backlog = new Set<Task>();
  const branches = new Map<string, BranchEffect>();
  for (const incident of touching) {
    const effect = incident.effects.get(practice.code);
    if (!effect) continue;
    accesses.push(...effect.access);
    if (effect.goTo !== undefined) goTo.push(effect.goTo);
    for (const task of effect.backlog) backlog.add(task);
    for (const one of effect.branches ?? []) {
      const known = branches.get(one.branch.id);
      branches.set(one.branch.id, known ? joinBranch(known, one) : one);
    }
    for (const impact of effect.impacts) {
      const known = worst.get(impact.service.id);
      if (!known || isWorse(impact, known)) {
        worst.set(impact.service.id, { ...impact, incident });
      }
    }
  }
  const impacts = [...worst.values()].toSorted((a, b) => a.service.position - b.service.position);
  const access = worstAccess(accesses);
  return {
    practice,
    closed: isClosedAt(practice, now) ? practice.closed : undefined,
    standing: standingOf(practice, touching),
    isAffected: touching.some(({ effects }) => {
      const effect = effects.get(practice.code) ?? none;
      return touchesSurgery(effect) && !isOnlyPossible(effect);
    }),
    hasOnlineForm: forms.some(
      (form) => usesService(practice, form) && isUsable(worst.get(form.id)?.level ?? 'operational'),
    ),
    noticed: noticed.filter((service) => usesService(practice, service)),
    access,
    ...(goTo[0] !== undefined && { goTo: placeOf(goTo[0]) }),
    tasks,
    impacts,
    backlog: tasks.map(({ id }) => id).filter((task) => backlog.has(task)),
    ...(branches.size > 0 && { branches: branchStates(practice, branches, placeOf) }),
    incidents: touching,
    planned: announced.filter(({ latest }) => latest.effects.has(practice.code)),
  };
}

function branchStates(
  practice: Practice,
  effects: ReadonlyMap<string, BranchEffect>,
  placeOf: Noticeable['placeOf'],
): BranchState[] {
  return (practice.branches ?? []).flatMap((branch) => {
    const effect = effects.get(branch.id);
    if (!effect) return [];
    const byService = Map.groupBy(effect.impacts, ({ service }) => service.id);
    const to = placeOf(effect.goTo);
    const worst = [...byService.values()].map((some) =>
      some.reduce((a, b) => (isWorse(b, a) ? b : a)),
    );
    return {
      branch,
      access: worstAccess([...effect.access]),
      impacts: worst.toSorted((a, b) => a.service.position - b.service.position),
      // Staff of another practice do not have their records.
      goTo: to && codeOf(to) === practice.code ? to : undefined,
    };
  });
}

const none: PracticeEffect = { impacts: [], access: [], backlog: [] };

function standingOf({ code }: Practice, touching: readonly IncidentState[]): Standing {
  const own = touching.filter(({ effects }) => {
    const effect = effects.get(code);
    return effect !== undefined && touchesSurgery(effect);
  });
  const failures = own.filter(({ incident }) => incident.kind !== 'maintenance');
  return standingAfter(failures, code) ?? (own.length > 0 ? 'planned' : 'not-affected');
}

/** How one incident alone leaves a practice. */
export function standingIn(one: IncidentState, code: string): Standing {
  const effect = one.effects.get(code);
  if (!effect || !touchesSurgery(effect)) return 'not-affected';
  if (one.incident.kind === 'maintenance') return 'planned';
  return standingAfter([one], code) ?? 'not-affected';
}

/**
 * A surgery whose systems all work is catching up, unless its doors are not
 * open as usual, or nothing ever piled up there. What planned work does to it
 * counts for neither, nor does what fails outside surgeries.
 */
function standingAfter(failures: readonly IncidentState[], code: string): Standing | undefined {
  if (failures.length === 0) return undefined;
  const effects = failures.flatMap((one) => one.effects.get(code) ?? []);
  if (effects.every(isOnlyPossible)) return 'possible';
  const works = effects.every((one) => !one.impacts.some(isSurgerys) && !hasBranch(one));
  const access = worstAccess(effects.flatMap((effect) => effect.access));
  const isAfter = failures.every((one) => isAfterwards(one, code));
  return works && isOpenAsUsual(access) && isAfter ? 'catching-up' : 'affected';
}

/** Whether a practice can only have to catch up: a power cut next door that disturbs it goes on. */
function isAfterwards({ phase, updates, effects }: IncidentState, code: string): boolean {
  const isOn = phase === 'investigating' || phase === 'identified';
  if (!isOn || effects.get(code)?.backlog.length) return true;
  return updates.some((update) => {
    const was = update.effects.get(code);
    return was && (was.impacts.length > 0 || !was.access.every(isOpenAsUsual));
  });
}

/** What is known to fail is told before what may fail. */
function isWorse(one: Impact, other: Impact): boolean {
  if (one.isPossible !== other.isPossible) return !one.isPossible;
  return rankOf(one.level) > rankOf(other.level);
}

function rankOf(level: Level): number {
  return levels.indexOf(level);
}

function serviceStates(
  services: readonly Service[],
  running: readonly PracticeState[],
  active: readonly IncidentState[],
): Map<string, ServiceState> {
  const found = new Map<string, { impacts: Impact[]; affected: Set<string> }>();
  for (const one of running) {
    const { practice } = one;
    for (const impact of atWholePractice(one)) {
      const { service } = impact;
      const known = found.get(service.id) ?? { impacts: [], affected: new Set() };
      known.impacts.push(impact);
      known.affected.add(practice.code);
      found.set(service.id, known);
    }
  }
  return new Map(
    services.map((service) => {
      const { impacts: some = [], affected = new Set<string>() } = found.get(service.id) ?? {};
      const users = running.filter(({ practice }) => usesService(practice, service));
      const state: ServiceState = {
        service,
        level: worstLevel(some.map(({ level }) => level)),
        users: new Set(users.map(({ practice }) => practice.code)),
        affected,
        counts: countLevels(some),
        incidents: active.filter(({ latest }) =>
          latest.update.affects.some(({ services }) => services.includes(service.id)),
        ),
      };
      return [service.id, state];
    }),
  );
}

/**
 * What fails at a practice, its branches counted with it, one a service and the
 * worst of it: what fails at a branch has the level that it has for the practice.
 */
export function atWholePractice({
  impacts,
  branches = [],
}: Pick<PracticeState, 'impacts' | 'branches'>): readonly Impact[] {
  if (branches.length === 0) return impacts;
  const byService = Map.groupBy(
    impactsWithBranches({ impacts, branches }),
    ({ service }) => service.id,
  );
  return [...byService.values()]
    .flatMap((some) => some.toSorted((a, b) => rankOf(b.level) - rankOf(a.level)).slice(0, 1))
    .toSorted((a, b) => a.service.position - b.service.position);
}

function areaState(
  area: Area,
  directory: Directory,
  states: ReadonlyMap<string, PracticeState>,
): AreaState {
  const practices = (directory.practicesOfArea.get(area.id) ?? [])
    .flatMap(({ code }) => states.get(code) ?? [])
    .filter(({ closed }) => closed === undefined);
  return {
    area,
    practices,
    affectedCount: practices.filter(({ isAffected }) => isAffected).length,
    level: worstLevel(
      practices.flatMap(({ impacts }) => impacts.filter(isSurgerys).map(({ level }) => level)),
    ),
  };
}
