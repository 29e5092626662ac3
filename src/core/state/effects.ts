import type { Access } from '../model/access.ts';
import type { Branch } from '../model/branch.ts';
import {
  branchesInScope,
  practicesInScope,
  usesService,
  type Directory,
} from '../model/directory.ts';
import { isWorseLevel, type Level } from '../model/level.ts';
import type { Practice } from '../model/practice.ts';
import { thingOf, type Service } from '../model/service.ts';
import type { Task } from '../model/task.ts';
import type { Scope, Update } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';

/** One service that does not work as it should for one practice, and what its staff can do. */
export interface Impact {
  service: Service;
  level: Level;
  /** Whether it may fail here or may not: it does at some of the practices that are named, and nobody knows which. */
  isPossible?: true;
  works?: string | undefined;
  workaround: readonly string[];
}

/** What an update says about one branch of a practice, and of no other part of it. */
export interface BranchEffect {
  readonly branch: Branch;
  readonly impacts: readonly Impact[];
  readonly access: readonly Access[];
  /** Where its patients go instead: the id of another branch, or the practice's code. */
  readonly goTo?: string | undefined;
}

/** What an update says about one practice. Practices about which it says the same share it. */
export interface PracticeEffect {
  readonly impacts: readonly Impact[];
  readonly access: readonly Access[];
  /** Where its patients go instead: a practice's code, or a branch's id. */
  readonly goTo?: string | undefined;
  readonly backlog: readonly Task[];
  /** What is said of single branches; absent where nothing is. */
  readonly branches?: readonly BranchEffect[];
}

/** Whether it touches the surgery itself, and not only what fails outside surgeries. */
export function touchesSurgery(effect: PracticeEffect): boolean {
  const { impacts, access, backlog } = effect;
  return access.length > 0 || backlog.length > 0 || impacts.some(isSurgerys) || hasBranch(effect);
}

/** Whether all that is said of the surgery is that something may fail there. */
export function isOnlyPossible(effect: PracticeEffect): boolean {
  const own = impactsWithBranches(effect).filter(isSurgerys);
  const { access, backlog, branches = [] } = effect;
  const isOpen = access.length === 0 && branches.every((one) => one.access.length === 0);
  return own.length > 0 && isOpen && backlog.length === 0 && own.every((one) => one.isPossible);
}

/** Whether something is said of a branch alone. */
export function hasBranch({ branches = [] }: PracticeEffect): boolean {
  return branches.length > 0;
}

/** What fails at a practice itself, and at its branches. */
interface ImpactsOfParts {
  impacts: readonly Impact[];
  branches?: readonly Pick<BranchEffect, 'impacts'>[] | undefined;
}

/**
 * What fails at a practice when its branches are counted with it: where all of
 * a system is down at one branch only, parts of it are down at the practice.
 */
export function impactsWithBranches({ impacts, branches = [] }: ImpactsOfParts): readonly Impact[] {
  if (branches.length === 0) return impacts;
  return [...impacts, ...branches.flatMap((one) => one.impacts).map(atPractice)];
}

/**
 * What fails at a practice, its branches counted with it, one a service and the
 * worst of it: what fails at a branch has the level that it has for the practice.
 */
export function atWholePractice(practice: ImpactsOfParts): readonly Impact[] {
  if (!practice.branches?.length) return practice.impacts;
  const byService = Map.groupBy(impactsWithBranches(practice), ({ service }) => service.id);
  return [...byService.values()]
    .map((some) => some.reduce((a, b) => (isWorseLevel(b.level, a.level) ? b : a)))
    .toSorted((a, b) => a.service.position - b.service.position);
}

const atPractice = (impact: Impact): Impact => ({ ...impact, level: levelOfPart(impact.level) });

/** How a practice stands where a part of it has a level. */
function levelOfPart(level: Level): Level {
  return level === 'major-outage' ? 'partial-outage' : level;
}

/** Whether what fails belongs to surgeries. */
export function isSurgerys({ service }: Pick<Impact, 'service'>): boolean {
  return service.owner === 'surgeries';
}

/** What an update says, worked out for every practice that it touches, by code. */
export type Effects = ReadonlyMap<string, PracticeEffect>;

export const nothing: Effects = new Map();

/** The services with something wrong that patients need for a task, in the services' order. Of several that they call by one name, the first. */
export function servicesForPatients(effects: Effects): Service[] {
  const services = [...effects.values()].flatMap(({ impacts, branches }) =>
    impactsWithBranches({ impacts, branches }).map(({ service }) => service),
  );
  const noticed = services.filter(({ tasks }) => tasks.length > 0);
  const things = Map.groupBy(
    noticed.toSorted((a, b) => a.position - b.position),
    thingOf,
  );
  return [...things.values()].flatMap(([first]) => first ?? []);
}

/**
 * Works out whom an update touches: its scopes, narrowed to the practices that
 * use each service and have not closed for good. `failed` are the ids of the
 * services that the incident has named until then, this update's included.
 */
export function effectsOf(
  { at: moment, affects, access, backlog }: Pick<Update, 'at' | 'affects' | 'access' | 'backlog'>,
  directory: Directory,
  failed: ReadonlySet<string> = new Set(affects.flatMap(({ services }) => services)),
): Effects {
  const effects = new Map<string, PracticeEffect>();
  const addEffect = effectAdder(effects);
  for (const effect of affects) {
    const practices = practicesInScope(effect, directory, moment);
    for (const service of effect.services.flatMap((id) => directory.services.get(id) ?? [])) {
      const { level, works, workaround, extent } = effect;
      const impact: Impact = {
        ...{ service, level, works, workaround },
        ...(extent === 'some' && { isPossible: true as const }),
      };
      const users = practices.filter((practice) => usesService(practice, service));
      addEffect(users, (effect) => ({ ...effect, impacts: [...effect.impacts, impact] }));
      for (const { branch, practice } of branchesInScope(effect, directory, moment)) {
        if (!usesService(practice, service)) continue;
        addEffect([practice], (effect) =>
          withBranch(effect, { branch, impacts: [impact], access: [] }),
        );
      }
    }
  }
  for (const scope of access) {
    const { is, goTo } = scope;
    addEffect(practicesInScope(scope, directory, moment), (effect) => ({
      ...effect,
      access: [...effect.access, is],
      ...(goTo !== undefined && { goTo: effect.goTo ?? goTo }),
    }));
    for (const { branch, practice } of branchesInScope(scope, directory, moment)) {
      addEffect([practice], (effect) =>
        withBranch(effect, { branch, impacts: [], access: [is], goTo }),
      );
    }
  }
  for (const scope of backlog) {
    for (const task of scope.tasks) {
      addEffect(practicesWithBacklog(scope, task, failed, directory, moment), (effect) => ({
        ...effect,
        backlog: [...effect.backlog, task],
      }));
    }
  }
  return effects;
}

/**
 * The practices of a backlog's scope at which a task is still slow: the listed
 * ones, and of areas or everywhere those that use a failed service which the
 * task needs. Where the task needs none of them, all that use one.
 */
export function practicesWithBacklog(
  scope: Scope,
  task: Task,
  failed: ReadonlySet<string>,
  directory: Directory,
  at?: Instant,
): Practice[] {
  const services = [...failed].flatMap((id) => directory.services.get(id) ?? []);
  const needed = services.filter(({ tasks }) => tasks.includes(task));
  const relevant = needed.length > 0 ? needed : services;
  const practices = practicesInScope(scope, directory, at);
  if (relevant.length === 0) return practices;
  const listed = new Set(scope.practices);
  return practices.filter(
    (practice) =>
      listed.has(practice.code) || relevant.some((service) => usesService(practice, service)),
  );
}

/** All that is said of one branch is one effect. */
function withBranch(effect: PracticeEffect, more: BranchEffect): PracticeEffect {
  const { branches = [] } = effect;
  const known = branches.find(({ branch }) => branch === more.branch);
  const joined = known ? joinBranch(known, more) : more;
  return { ...effect, branches: [...branches.filter((one) => one !== known), joined] };
}

/** What two updates or two entries say of one branch. */
export function joinBranch(one: BranchEffect, other: BranchEffect): BranchEffect {
  return {
    branch: one.branch,
    impacts: [...one.impacts, ...other.impacts],
    access: [...one.access, ...other.access],
    goTo: one.goTo ?? other.goTo,
  };
}

/** Adds one effect to some practices. Practices with the same effects share one object, made once. */
function effectAdder(effects: Map<string, PracticeEffect>) {
  const none: PracticeEffect = { impacts: [], access: [], backlog: [] };
  return (practices: Iterable<Practice>, add: (effect: PracticeEffect) => PracticeEffect) => {
    const added = new Map<PracticeEffect, PracticeEffect>();
    for (const { code } of practices) {
      const effect = effects.get(code) ?? none;
      const more = added.get(effect) ?? add(effect);
      added.set(effect, more);
      effects.set(code, more);
    }
  };
}
