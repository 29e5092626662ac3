import type { Area } from '../model/area.ts';
import { areaFor, type Grouping } from './areas.ts';
import type { PracticeLine } from './merge-lists.ts';
import { areaOfPostcode } from './postcode-areas.ts';

/** A practice that is no longer where the others of its area are. */
export interface Outside {
  code: string;
  name: string;
  postcode: string;
  /** Its area's id. */
  from: string;
  /** Where it belongs by its neighbours; where it has none, by the list. */
  to: Area | { id: string };
}

/** So many neighbours have to be in another area, before they say that it is in a wrong one. */
const fewestNeighbours = 3;

/**
 * The practices that lie outside their area: none that shares the letters of its
 * postcode (or its sub-ICB) is in it, and several are in another. One that has
 * just moved and has no neighbours at all belongs to the list's own area.
 */
export function findOutside(
  lines: readonly PracticeLine[],
  subIcbOf: (code: string) => string | undefined,
  grouping: Grouping,
  moved: ReadonlySet<string> = new Set(),
): Outside[] {
  const keyOf = ({ code, postcode }: PracticeLine) =>
    grouping === 'sub-icb' ? (subIcbOf(code) ?? '') : areaOfPostcode(postcode);
  const running = lines.filter(({ closed }) => closed === undefined);
  const byKey = Map.groupBy(running, keyOf);
  return running.flatMap((one) => {
    const key = keyOf(one);
    if (key === '') return [];
    const others = (byKey.get(key) ?? []).filter((other) => other !== one);
    if (others.some(({ area }) => area === one.area)) return [];
    const { code, name, postcode, area: from } = one;
    const said = { code, name, postcode, from };
    if (others.length >= fewestNeighbours) {
      const counts = [...Map.groupBy(others, ({ area }) => area)].toSorted(
        ([a, some], [b, more]) => more.length - some.length || (a < b ? -1 : 1),
      );
      return counts[0] ? [{ ...said, to: { id: counts[0][0] } }] : [];
    }
    if (others.length > 0 || !moved.has(code)) return [];
    const listed = { subIcb: subIcbOf(code) ?? '', postcodeArea: areaOfPostcode(postcode) };
    const to = areaFor(listed, grouping);
    return to.id === from ? [] : [{ ...said, to }];
  });
}
