import type { Area } from '../model/area.ts';
import type { Practice } from '../model/practice.ts';
import type { Comparison } from './compare-lists.ts';
import type { ListedPractice } from './read-list.ts';

/** A line of practices.csv before it is written: the line's number is not known yet. */
export type PracticeLine = Omit<Practice, 'line'>;

/** What practices.csv and areas.yaml say after an import. Lines keep their order; new ones follow by code. */
export function mergeLists(
  known: readonly Practice[],
  { opened, closed, reopened, changed }: Comparison,
  place: (practice: ListedPractice) => Area | { id: string },
  services: readonly string[],
): { lines: PracticeLine[]; areas: Area[] } {
  const closedOn = new Map(closed.map(({ practice, on }) => [practice.code, on]));
  const openAgain = new Set(reopened.map(({ code }) => code));
  const changesOf = new Map(changed.map(({ practice, changes }) => [practice.code, changes]));
  const areas = new Map<string, Area>();
  const kept = known
    .toSorted((a, b) => a.line - b.line)
    .map(({ listedName, ...practice }) => ({
      ...practice,
      name: listedName ?? practice.name,
      ...Object.fromEntries(
        (changesOf.get(practice.code) ?? []).map(({ column, to }) => [column, to]),
      ),
      closed: openAgain.has(practice.code)
        ? undefined
        : (closedOn.get(practice.code) ?? practice.closed),
    }));
  const added = opened.map((practice) => {
    const area = place(practice);
    if ('name' in area) areas.set(area.id, area);
    return newLine(practice, area.id, services);
  });
  return { lines: [...kept, ...added], areas: [...areas.values()] };
}

function newLine(
  { code, name, town, postcode, phone }: ListedPractice,
  area: string,
  services: readonly string[],
): PracticeLine {
  return {
    code,
    name,
    area,
    town,
    postcode,
    phone,
    services: [...services],
    sites: [],
    dispensing: false,
  };
}
