import { showDate, showMonth, startOfDay } from '../../time/london.ts';
import { compareText } from '../../language/compare.ts';
import type { Link } from './link.ts';

/**
 * Things filed by their London day, so that each keeps its place for ever: a
 * page for each year, and where that would be too long, for each month, and
 * then for each day.
 */
export interface Archive<Item> {
  /** Every period that has a page, by name: 2025, 2025-07 or 2025-07-28. */
  periods: ReadonlyMap<string, ArchivePeriod<Item>>;
  years: Part[];
}

export interface ArchivePeriod<Item> {
  /** 2025, 2025-07 or 2025-07-28 */
  name: string;
  /** In the order in which they came. Empty if the parts have them. */
  items: readonly Item[];
  /** Newest first. Empty if the page lists everything itself. */
  parts: Part[];
}

/** A shorter period, and how much is filed there. */
interface Part {
  name: string;
  count: number;
}

const lengthOfYear = 4;
const lengthOfDay = 10;

/** `dayOf` returns a day as 2025-07-28. More than `maxRows` in a period are split up. */
export function fileByDay<Item>(
  items: readonly Item[],
  dayOf: (item: Item) => string,
  maxRows: number,
): Archive<Item> {
  const filed = items.map((item) => ({ item, day: dayOf(item) }));
  const periods = new Map<string, ArchivePeriod<Item>>();
  const split = (some: typeof filed, length: number): Part[] => {
    const groups = Map.groupBy(some, ({ day }) => day.slice(0, length));
    return [...groups]
      .toSorted(([a], [b]) => compareText(b, a))
      .map(([name, group]) => {
        const isWhole = group.length <= maxRows || length === lengthOfDay;
        const items = isWhole ? group.map(({ item }) => item) : [];
        // So that a period comes before its parts.
        const period: ArchivePeriod<Item> = { name, items, parts: [] };
        periods.set(name, period);
        if (!isWhole) period.parts = split(group, length + '-07'.length);
        return { name, count: group.length };
      });
  };
  return { years: split(filed, lengthOfYear), periods };
}

/** 2025, July 2025 or Monday 28 July 2025 */
export function namePeriod(name: string): string {
  if (name.length === lengthOfYear) return name;
  const start = startOfDay(`${name}-01`.slice(0, lengthOfDay));
  return name.length === lengthOfDay ? showDate(start) : showMonth(start);
}

/** Links to the longer periods that one is a part of, the longest first. */
export function linksUp(name: string, href: (name: string) => string): Link[] {
  return [4, 7]
    .filter((length) => length < name.length)
    .map((length) => name.slice(0, length))
    .map((longer) => ({ text: namePeriod(longer), href: href(longer) }));
}

/** A period that is split up, or the years of all. */
export interface PartRow {
  part: Link;
  count: string;
}

export function listParts(
  parts: readonly Part[],
  href: (name: string) => string,
  describe: (count: number) => string,
): PartRow[] {
  return parts.map(({ name, count }) => ({
    part: { text: namePeriod(name), href: href(name) },
    count: describe(count),
  }));
}

/** A period's items by month, for headings. A month or a day is one group without a name. */
export function byMonth<Item>(
  { name, items }: ArchivePeriod<Item>,
  dayOf: (item: Item) => string,
): { heading: string; items: readonly Item[] }[] {
  if (name.length > lengthOfYear) return [{ heading: '', items }];
  return [...Map.groupBy(items, (item) => dayOf(item).slice(0, 7))].map(([month, some]) => ({
    heading: namePeriod(month),
    items: some,
  }));
}

/** Throws if there is no such period. */
export function periodOf<Item>({ periods }: Archive<Item>, name: string): ArchivePeriod<Item> {
  const period = periods.get(name);
  if (!period) throw new Error(`Nothing is filed under ${name}`);
  return period;
}
