import type { Area } from '../model/area.ts';
import { toAreaId } from './areas.ts';
import type { PracticeLine } from './merge-lists.ts';

/** An area with more practices is offered to be split: one with fewer is small enough to name in a message. */
export const largeArea = 30;

/** A town with fewer practices stays with the rest of its area. */
const fewestInTown = 3;

/** A large area, and the towns that could be areas of their own, the largest first. */
export interface Split {
  area: Area;
  practices: number;
  towns: { town: string; practices: number }[];
}

/** The areas that are large and have several towns of some size. */
export function proposeSplits(lines: readonly PracticeLine[], areas: readonly Area[]): Split[] {
  const byArea = Map.groupBy(lines, ({ area }) => area);
  return areas.flatMap((area) => {
    const own = byArea.get(area.id) ?? [];
    const towns = countTowns(own).filter(({ practices }) => practices >= fewestInTown);
    return own.length > largeArea && towns.length > 1
      ? [{ area, practices: own.length, towns }]
      : [];
  });
}

/** How many practices each town has, the most first. */
export function countTowns(
  lines: readonly Pick<PracticeLine, 'town'>[],
): { town: string; practices: number }[] {
  return [...Map.groupBy(lines, ({ town }) => town)]
    .map(([town, some]) => ({ town, practices: some.length }))
    .toSorted((a, b) => b.practices - a.practices || (a.town < b.town ? -1 : 1));
}

/**
 * The same practices with the towns of some areas as areas of their own. The
 * town that has the area's own name, and small ones, stay in the area.
 */
export function splitAreas(
  lines: readonly PracticeLine[],
  areas: readonly Area[],
  splits: readonly Split[],
): { lines: PracticeLine[]; areas: Area[] } {
  const taken = new Set(areas.map(({ id }) => id));
  const made = new Map<string, Area>();
  for (const { area, towns } of splits) {
    for (const { town } of towns) {
      if (toAreaId(town) === area.id) continue;
      const id = taken.has(toAreaId(town)) ? toAreaId(`${town} ${area.id}`) : toAreaId(town);
      taken.add(id);
      made.set(`${area.id} ${town}`, { id, name: town });
    }
  }
  return {
    lines: lines.map((line) => {
      const own = made.get(`${line.area} ${line.town}`);
      return own ? { ...line, area: own.id } : line;
    }),
    areas: [...areas, ...made.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
