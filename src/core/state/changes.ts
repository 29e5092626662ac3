import { accesses, worstAccess, type Access } from '../model/access.ts';
import { levels, worstLevel, type Level } from '../model/level.ts';
import { stageOf, type Stage } from '../model/phase.ts';
import { thingOf, type Service } from '../model/service.ts';
import { isSameWindow, type Window } from '../model/window.ts';
import { memoize } from '../cache/memoize.ts';
import {
  impactsWithBranches,
  isOnlyPossible,
  type Effects,
  type Impact,
  touchesSurgery,
  type PracticeEffect,
} from './effects.ts';
import type { PublishedUpdate } from './published-update.ts';

/** How many practices have a service at each level, worst first; working ones are not counted. */
export type LevelCounts = readonly {
  level: Level;
  count: number;
  /** There only if it is not known of all of them: the most that it can be. */
  isUpTo?: true;
}[];

/** A level, and whether it is only possible. */
type Counted = Pick<Impact, 'level' | 'isPossible'>;

/** What is different in an update, against the one before it. */
export interface Changes {
  phase?: { from: Stage; to: Stage };
  /** That planned work has moved. */
  window?: { from: Window; to: Window };
  services: { service: Service; from: LevelCounts; to: LevelCounts }[];
  /** The worst of what patients call by one name, by one of these services. */
  forPatients: { service: Service; from: Level; to: Level }[];
  /** How many practices are open in another way than before, by the way they are open now. */
  access: { access: Access; count: number }[];
  /** How many practices are touched that were not. */
  newlyAffected: number;
  /** How many practices were touched and are not any more. */
  released: number;
}

/**
 * The differences between two updates that follow each other. Page, bulletin,
 * feed and record all ask for them, and it takes a look at every practice.
 */
export function changesBetween(before: PublishedUpdate, after: PublishedUpdate): Changes {
  return changesSince(before)(after);
}

const changesSince = memoize((before: PublishedUpdate) =>
  memoize((after: PublishedUpdate) => findChanges(before, after)),
);

function findChanges(before: PublishedUpdate, after: PublishedUpdate): Changes {
  const levelsBefore = levelsOf(before.effects);
  const levelsAfter = levelsOf(after.effects);
  const services = [...new Set([...levelsBefore.keys(), ...levelsAfter.keys()])]
    .toSorted((a, b) => a.position - b.position)
    .map((service) => ({
      service,
      from: countLevels(levelsBefore.get(service) ?? []),
      to: countLevels(levelsAfter.get(service) ?? []),
    }));
  const phase = { from: stageOf(before), to: stageOf(after) };
  const hasMoved = !isSameWindow(before.window, after.window);
  return {
    ...(phase.from !== phase.to && { phase }),
    ...(hasMoved &&
      before.window &&
      after.window && { window: { from: before.window, to: after.window } }),
    services: services.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to)),
    forPatients: changesForPatients(services),
    access: accessChanges(before.effects, after.effects),
    newlyAffected: [...after.effects].filter(
      ([code, effect]) =>
        touchesSurgery(effect) && !isOnlyPossible(effect) && !isKnown(before.effects.get(code)),
    ).length,
    released: [...after.released].filter((code) => isOwn(before.effects.get(code))).length,
  };
}

/** What fails outside surgeries, such as NHS 111, affects none of them, and lets none go. */
function isOwn(effect: PracticeEffect | undefined): boolean {
  return effect !== undefined && touchesSurgery(effect);
}

/** While one of two phone systems fails, phones do not work again, whatever the other does. */
function changesForPatients(services: Changes['services']): Changes['forPatients'] {
  const noticed = services.filter(({ service }) => service.tasks.length > 0);
  return [...Map.groupBy(noticed, ({ service }) => thingOf(service)).values()]
    .flatMap((same) => {
      const [first] = same;
      const worst = (when: 'from' | 'to') => worstLevel(same.map((one) => worstCounted(one[when])));
      return first ? { service: first.service, from: worst('from'), to: worst('to') } : [];
    })
    .filter(({ from, to }) => from !== to);
}

/** Whether a practice was affected, and not only may have been. */
function isKnown(effect: PracticeEffect | undefined): boolean {
  return effect !== undefined && !isOnlyPossible(effect);
}

/** The worst level that some practices have; operational when none is counted. */
function worstCounted(counts: LevelCounts): Level {
  return counts[0]?.level ?? 'operational';
}

export function countLevels(some: readonly Counted[]): LevelCounts {
  return levels
    .toReversed()
    .map((level) => {
      const same = some.filter((one) => one.level === level);
      const isUpTo = same.some((one) => one.isPossible);
      return { level, count: same.length, ...(isUpTo && { isUpTo: true as const }) };
    })
    .filter(({ level, count }) => level !== 'operational' && count > 0);
}

/** Each service's level at each practice that an update touches. */
function levelsOf(effects: Effects): Map<Service, Counted[]> {
  const found = new Map<Service, Counted[]>();
  for (const effect of effects.values()) {
    for (const [service, some] of Map.groupBy(
      impactsWithBranches(effect),
      (impact) => impact.service,
    )) {
      const known = found.get(service) ?? [];
      known.push(worstImpact(some));
      found.set(service, known);
    }
  }
  return found;
}

/** What is known to fail comes before what may fail, and then the worst. */
export function worstImpact(some: readonly Counted[]): Counted {
  const known = some.filter(({ isPossible }) => !isPossible);
  const told = known.length > 0 ? known : some;
  const level = worstLevel(told.map((one) => one.level));
  return { level, ...(known.length === 0 && some.length > 0 && { isPossible: true as const }) };
}

function accessChanges(before: Effects, after: Effects): Changes['access'] {
  const accessIn = (effects: Effects, code: string) => worstAccess(effects.get(code)?.access ?? []);
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((code) => accessIn(before, code) !== accessIn(after, code))
    .map((code) => accessIn(after, code));
  return accesses
    .toReversed()
    .map((access) => ({ access, count: changed.filter((one) => one === access).length }))
    .filter(({ count }) => count > 0);
}
