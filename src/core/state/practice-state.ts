import { isOpenAsUsual, worstAccess, type Access } from '../model/access.ts';
import type { Branch } from '../model/branch.ts';
import { usesService, type Directory } from '../model/directory.ts';
import { isUsable, isWorseLevel } from '../model/level.ts';
import { isClosedAt, type Practice } from '../model/practice.ts';
import type { Service } from '../model/service.ts';
import type { Task, TaskLine } from '../model/task.ts';
import type { Instant } from '../time/instant.ts';
import {
  hasBranch,
  isOnlyPossible,
  isSurgerys,
  joinBranch,
  touchesSurgery,
  type BranchEffect,
  type Impact,
  type PracticeEffect,
} from './effects.ts';
import type { IncidentState } from './incident-state.ts';

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

/** What of the directory every practice's state is made with. */
export interface Noticeable {
  tasks: readonly TaskLine[];
  forms: readonly Service[];
  noticed: readonly Service[];
  placeOf: (id: string | undefined) => Branch | Practice | undefined;
}

export function noticeableOf({ services: all, tasks, branches, practices }: Directory): Noticeable {
  const services = [...all.values()];
  return {
    tasks,
    forms: services.filter(({ isOnlineForm }) => isOnlineForm),
    noticed: services.filter(({ owner, tasks: some }) => owner === 'surgeries' && some.length > 0),
    placeOf: (id = '') => branches.get(id)?.branch ?? practices.get(id),
  };
}

/** How a practice stands, by what touches it now and what is announced. */
export function practiceState(
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
  return isWorseLevel(one.level, other.level);
}

function codeOf(place: Branch | Practice): string {
  return 'code' in place ? place.code : place.practice;
}

/** Nobody is sent to a door that another incident has shut, or that has closed for good. */
export function withOpenDoors(practices: Map<string, PracticeState>): Map<string, PracticeState> {
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
