import type { Area } from '../model/area.ts';
import type { Practice } from '../model/practice.ts';
import type { ListedPractice } from './read-list.ts';
import { areaOfPostcode, postcodeAreas } from './postcode-areas.ts';

/** How practices are put into areas. */
export const groupings = ['postcode', 'sub-icb'] as const;
export type Grouping = (typeof groupings)[number];

/**
 * The area that a practice belongs to by the list. The list has no names of
 * sub-ICBs, so theirs is their code until somebody edits areas.yaml. An id is
 * a part of addresses and stays.
 */
export function areaFor(
  { subIcb, postcodeArea }: Pick<ListedPractice, 'subIcb' | 'postcodeArea'>,
  grouping: Grouping,
): Area {
  if (grouping === 'sub-icb' && subIcb !== '') {
    return { id: toAreaId(`sub-icb-${subIcb}`), name: `Sub-ICB ${subIcb}` };
  }
  const name = postcodeAreas[postcodeArea] ?? `Postcode area ${postcodeArea}`;
  return { id: toAreaId(name), name };
}

/**
 * Puts each practice into an area. Where a publisher has drawn areas of its
 * own, a new practice joins the area of most of its neighbours: those with the
 * same sub-ICB or the same letters in the postcode.
 */
export function makePlacer(
  known: readonly Practice[],
  subIcbOf: (code: string) => string | undefined,
  grouping: Grouping,
): (practice: ListedPractice) => Area | { id: string } {
  const keyOf = (postcode: string, subIcb: string | undefined) =>
    grouping === 'sub-icb' ? (subIcb ?? '') : areaOfPostcode(postcode);
  const counts = new Map<string, Map<string, number>>();
  for (const { code, postcode, area } of known) {
    const key = keyOf(postcode, subIcbOf(code));
    const some = counts.get(key) ?? new Map<string, number>();
    counts.set(key, some.set(area, (some.get(area) ?? 0) + 1));
  }
  return (practice) => {
    const some = counts.get(keyOf(practice.postcode, practice.subIcb)) ?? new Map<string, number>();
    const [most] = [...some].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return most ? { id: most[0] } : areaFor(practice, grouping);
  };
}

/** The id of an area that is called so. */
export function toAreaId(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
