import { accesses, worstAccess, type Access } from '../model/access.ts';
import { levels, worstLevel, type Level } from '../model/level.ts';
import { stageOf, type Stage } from '../model/phase.ts';
import type { Service } from '../model/service.ts';
import { isSameWindow, type Window } from '../model/window.ts';
import { memoize } from '../cache/memoize.ts';
import { impactsWithBranches, type Effects } from './effects.ts';
import type { PublishedUpdate } from './published-update.ts';

/** How many practices have a service at each level, worst first; working ones are not counted. */
export type LevelCounts = readonly { level: Level; count: number }[];

/** What is different in an update, against the one before it. */
export interface Changes {
  phase?: { from: Stage; to: Stage };
  /** That planned work has moved. */
  window?: { from: Window; to: Window };
  services: { service: Service; from: LevelCounts; to: LevelCounts }[];
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
  const services = new Set([...levelsBefore.keys(), ...levelsAfter.keys()]);
  const phase = { from: stageOf(before), to: stageOf(after) };
  const hasMoved = !isSameWindow(before.window, after.window);
  return {
    ...(phase.from !== phase.to && { phase }),
    ...(hasMoved &&
      before.window &&
      after.window && { window: { from: before.window, to: after.window } }),
    services: [...services]
      .toSorted((a, b) => a.position - b.position)
      .map((service) => ({
        service,
        from: countLevels(levelsBefore.get(service) ?? []),
        to: countLevels(levelsAfter.get(service) ?? []),
      }))
      .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to)),
    access: accessChanges(before.effects, after.effects),
    newlyAffected: [...after.effects.keys()].filter((code) => !before.effects.has(code)).length,
    released: after.released.size,
  };
}

/** The worst level that some practices have; operational when none is counted. */
export function worstCounted(counts: LevelCounts): Level {
  return counts[0]?.level ?? 'operational';
}

export function countLevels(some: readonly Level[]): LevelCounts {
  return levels
    .toReversed()
    .map((level) => ({ level, count: some.filter((one) => one === level).length }))
    .filter(({ level, count }) => level !== 'operational' && count > 0);
}

/** Each service's level at each practice that an update touches. */
function levelsOf(effects: Effects): Map<Service, Level[]> {
  const found = new Map<Service, Level[]>();
  for (const effect of effects.values()) {
    for (const [service, some] of Map.groupBy(
      impactsWithBranches(effect),
      (impact) => impact.service,
    )) {
      const known = found.get(service) ?? [];
      known.push(worstLevel(some.map(({ level }) => level)));
      found.set(service, known);
    }
  }
  return found;
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
