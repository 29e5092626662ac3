import { countLevels, worstImpact } from '../../state/changes.ts';
import { countStandings } from '../../state/groups.ts';
import type { AreaState } from '../../state/area-state.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { atWholePractice } from '../../state/effects.ts';
import { countOf, listOf, number } from '../../language/count.ts';
import type { SiteContext } from '../site-context.ts';
import type { Link } from './link.ts';
import { describeCounts } from './counts.ts';
import { describeSplit } from './surgeries.ts';
import { servicesByGroup } from './system-groups.ts';
import { levelTag, type Tag } from './tag.ts';

/** Where what fails, for staff: places by groups of systems, in words. */
export interface PlaceGrid {
  groups: string[];
  rows: PlaceRow[];
  /** The places where all systems work, as a sentence, when there is no room for rows. */
  calm: string;
  /** How many places with problems have no row. Empty when all have one. */
  others: string;
}

interface PlaceRow {
  area: Link;
  /** 7 of 8 affected, 1 catching up. */
  count: string;
  /** One for each group; one for several beside each other of which the same is said. */
  cells: Cell[];
}

interface Cell {
  /** The groups that it is about. */
  about: string;
  span: number;
  tag: Tag;
  count: string;
}

/** More places are a list of their own. */
const maxRows = 14;
/** More places than these are counted and not named. */
const maxNames = 10;

export function placeGrid(context: SiteContext): PlaceGrid {
  const { state, addresses } = context;
  const groups = [...servicesByGroup(context)]
    .filter(([, some]) => some.some(({ users }) => users.size > 0))
    .map(([name]) => name);
  const places = [...state.areas.values()].filter(({ practices }) => practices.length > 0);
  const calm = places.filter(isCalm);
  const troubled = places
    .filter((one) => !isCalm(one))
    .toSorted((a, b) => troubleIn(b) - troubleIn(a));
  const shown = places.length <= maxRows ? [...troubled, ...calm] : troubled.slice(0, maxRows);
  const left = troubled.length - shown.filter((one) => !isCalm(one)).length;
  return {
    groups,
    rows: shown.map((one) => ({
      area: { text: one.area.name, href: addresses.path.area(one.area.id) },
      count: describeCount(one),
      cells: isCalm(one) ? [calmCell(groups)] : cellsOf(one.practices, groups),
    })),
    calm: places.length <= maxRows ? '' : describeCalm(calm, places.length),
    others: left === 0 ? '' : `${countOf(left, 'more place has', 'more places have')} problems.`,
  };
}

const isCalm = ({ practices }: AreaState) =>
  practices.every(({ standing, impacts }) => standing === 'not-affected' && impacts.length === 0);

function troubleIn({ practices }: AreaState): number {
  const { affected, possible, catchingUp, planned } = countStandings(practices);
  return (affected + possible) * 1e8 + catchingUp * 1e4 + planned;
}

function describeCount({ practices }: AreaState): string {
  const counts = countStandings(practices);
  return `${describeSplit(counts) || 'None affected'}, of ${number(counts.all)}`;
}

function calmCell(groups: readonly string[]): Cell {
  const tag = { ...levelTag('operational'), text: 'All systems work' };
  return { about: listOf(groups), span: groups.length, tag, count: '' };
}

function cellsOf(practices: readonly PracticeState[], groups: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  for (const group of groups) {
    const cell = cellOf(practices, group);
    const last = cells.at(-1);
    if (last?.tag.text === cell.tag.text && last.count === cell.count) {
      last.span += 1;
      last.about += `, ${group}`;
    } else cells.push({ about: group, span: 1, ...cell });
  }
  return cells;
}

function cellOf(practices: readonly PracticeState[], group: string) {
  const found = practices.flatMap((practice) => {
    const some = atWholePractice(practice).filter(({ service }) => service.group === group);
    return some.length > 0 ? worstImpact(some) : [];
  });
  const [worst] = countLevels(found);
  return {
    tag: levelTag(worst?.level ?? 'operational'),
    count: worst ? describeCounts([worst]) : '',
  };
}

function describeCalm(calm: readonly AreaState[], all: number): string {
  if (calm.length === 0) return '';
  if (calm.length === all) return 'All systems work in every place.';
  return calm.length > maxNames
    ? `All systems work in the other ${countOf(calm.length, 'place')}.`
    : `All systems work in ${listOf(calm.map(({ area }) => area.name))}.`;
}
