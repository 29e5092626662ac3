import { practicesInScope, usesService, type Directory } from '../model/directory.ts';
import { levels, type Level } from '../model/level.ts';
import type { Practice } from '../model/practice.ts';
import type { Service } from '../model/service.ts';
import type { Scope } from '../model/update.ts';
import { isDown } from '../model/level.ts';

/** A scope at a level, with areas and practices as indexes into the directory. Equal scopes share one object. */
export interface LevelScope {
  /** Areas in which every practice is meant: most scopes are made of them, and they are quick to count. */
  areas: readonly number[];
  /** All other practices that are meant. */
  practices: readonly number[];
  /** The level's place in `levels`, or `goneRank`. */
  rank: number;
}

/** The rank of practices that have closed for good: nothing is worse, and none of them is counted. */
export const goneRank = levels.length;

/** How many practices that use a service stand at each level, each at its worst. */
export interface Count {
  /** In the order of `levels`; together all its users that have not closed for good. */
  atLevel: readonly number[];
  /** How many of them are down, in the order of the directory's areas. */
  downByArea: readonly number[];
  /** How many of them have closed for good, in the same order. */
  goneByArea: readonly number[];
}

/** Counts a service's practices while scopes come and go. */
export interface Counter {
  /** How many practices of each area use the service, in the order of the directory's areas. */
  usersByArea: readonly number[];
  /** Whether any practice of a scope uses the service. */
  isFelt(scope: LevelScope): boolean;
  add(scope: LevelScope): void;
  remove(scope: LevelScope): void;
  count(): Count;
}

/** Practices that have closed for good, as a scope of the worst rank. */
export function closedForGood(some: ReadonlySet<Practice>, { practices }: Directory): LevelScope {
  const places = [...practices.values()].flatMap((one, place) => (some.has(one) ? place : []));
  return { areas: [], practices: places, rank: goneRank };
}

/** Returns a function that resolves a scope at a level; equal scopes are resolved once. */
export function makeLevelScopes(directory: Directory): (scope: Scope, level: Level) => LevelScope {
  const areas = new Map([...directory.areas.keys()].map((id, place) => [id, place]));
  const places = new Map([...directory.practices.values()].map((one, place) => [one, place]));
  const known = new Map<string, LevelScope>();
  return (scope, level) => {
    const key = JSON.stringify([
      level,
      scope.everywhere,
      scope.areas,
      scope.practices,
      scope.except,
    ]);
    const resolved: LevelScope = known.get(key) ?? {
      ...wholeAreas(practicesInScope(scope, directory), directory, areas, places),
      rank: levels.indexOf(level),
    };
    known.set(key, resolved);
    return resolved;
  };
}

function wholeAreas(
  practices: readonly Practice[],
  { practicesOfArea }: Directory,
  areas: ReadonlyMap<string, number>,
  places: ReadonlyMap<Practice, number>,
): Pick<LevelScope, 'areas' | 'practices'> {
  const byArea = [...Map.groupBy(practices, ({ area }) => area)];
  const isWhole = (area: string, some: readonly Practice[]) =>
    some.length === practicesOfArea.get(area)?.length;
  return {
    areas: byArea.flatMap(([area, some]) => (isWhole(area, some) ? (areas.get(area) ?? []) : [])),
    practices: byArea.flatMap(([area, some]) =>
      isWhole(area, some) ? [] : some.flatMap((one) => places.get(one) ?? []),
    ),
  };
}

/** A counter in which nothing is wrong yet. A practice stands at the worse of its area's level and its own. */
export function makeCounter(service: Service, { practices, areas }: Directory): Counter {
  const all = [...practices.values()];
  const areaIds = [...areas.keys()];
  const areaPlaces = new Map(areaIds.map((id, place) => [id, place]));
  const areaOf = all.map(({ area }) => areaPlaces.get(area) ?? -1);
  const uses = all.map((practice) => usesService(practice, service));
  const ofAreas = makeRanks(areaIds.length);
  const ofPractices = makeRanks(all.length);
  /** How many users of each area stand at each rank of their own. */
  const own = areaIds.map(() => [...levels, 'gone'].map(() => 0));
  const count = (place: number, rank: number, step: number) => {
    const cells = own[areaOf[place] ?? -1];
    if (cells) cells[rank] = (cells[rank] ?? 0) + step;
  };
  uses.forEach((isUser, place) => count(place, 0, Number(isUser)));
  const usersByArea = own.map(([users = 0]) => users);

  const change = (scope: LevelScope, step: 1 | -1): void => {
    for (const area of scope.areas) ofAreas.change(area, scope.rank, step);
    for (const place of scope.practices) {
      if (!uses[place]) continue;
      count(place, ofPractices.worst(place), -1);
      ofPractices.change(place, scope.rank, step);
      count(place, ofPractices.worst(place), 1);
    }
  };
  return {
    usersByArea,
    isFelt: (scope) =>
      scope.areas.some((area) => usersByArea[area]) || scope.practices.some((place) => uses[place]),
    add: (scope) => change(scope, 1),
    remove: (scope) => change(scope, -1),
    count: () => sumUp(own.map((cells, area) => raise(cells, ofAreas.worst(area)))),
  };
}

/** How often each rank applies to each of some things, and the worst of them. */
function makeRanks(things: number) {
  const ranks = goneRank + 1;
  const counts = new Uint16Array(things * ranks);
  return {
    change(thing: number, rank: number, step: 1 | -1): void {
      const cell = thing * ranks + rank;
      counts[cell] = (counts[cell] ?? 0) + step;
    },
    worst(thing: number): number {
      let rank = goneRank;
      while (rank > 0 && !counts[thing * ranks + rank]) rank--;
      return rank;
    },
  };
}

/** The same practices when none of them can stand better than at a rank. */
function raise(cells: readonly number[], least: number): number[] {
  const better = cells.slice(0, least + 1).reduce((sum, count) => sum + count, 0);
  return cells.map((count, rank) => (rank < least ? 0 : rank === least ? better : count));
}

function sumUp(areas: readonly (readonly number[])[]): Count {
  return {
    atLevel: levels.map((_, rank) => areas.reduce((sum, cells) => sum + (cells[rank] ?? 0), 0)),
    downByArea: areas.map((cells) =>
      cells.reduce((sum, count, rank) => (downRanks[rank] ? sum + count : sum), 0),
    ),
    goneByArea: areas.map((cells) => cells[goneRank] ?? 0),
  };
}

const downRanks = levels.map(isDown);
