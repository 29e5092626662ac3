import type { SiteContext } from '../site-context.ts';
import { memoize } from '../../cache/memoize.ts';
import type { Directory } from '../../model/directory.ts';
import type { Practice } from '../../model/practice.ts';
import type { AreaState } from '../../state/area-state.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import type { State } from '../../state/state.ts';
import { countStandings, type StandingCounts } from '../../state/groups.ts';
import { compareText } from '../../language/compare.ts';
import { countOf, number } from '../../language/count.ts';
import { english } from '../../model/language.ts';
import type { Translator } from '../../language/translator.ts';
import type { Link } from './link.ts';
import { placesOf, writeFindable } from './search/names.ts';
import { standingTagIn } from './standing.ts';
import { wayOn } from './finder-words.ts';
import type { Tag } from './tag.ts';

/** More surgeries than this do not fit into a page that is read after one round trip. */
export const maxSurgeries = 100;

/** Whether the page of all surgeries lists each. Else areas do, and the search reads files. */
export function areOnOnePage({ practices }: State): boolean {
  return practices.size <= maxSurgeries;
}

export interface SurgeryRow {
  /** Without an address where its page is not in the language. */
  practice: Omit<Link, 'href'> & { href?: string };
  /** What it has instead: the notices that concern it. */
  notices: Link[];
  town: string;
  postcode: string;
  tag: Tag;
  /** What a reader may type to find it. */
  search: string;
}

export interface Letter {
  letter: string;
  practices: SurgeryRow[];
}

/** Surgeries under the first letters of their names, in the order in which they come. */
export function byLetter(
  some: readonly PracticeState[],
  context: SiteContext,
  translator: Translator,
): Letter[] {
  return [...Map.groupBy(some, letterOf)].map(([letter, practices]) => ({
    letter,
    practices: practices.map((one) => rowOf(one, context, translator)),
  }));
}

function rowOf(one: PracticeState, context: SiteContext, translator: Translator): SurgeryRow {
  const { practice, incidents, planned } = one;
  const { state, addresses, practiceTranslators } = context;
  const hasPage = practiceTranslators.includes(translator);
  return {
    practice: {
      text: practice.name,
      ...(hasPage && { href: addresses.path.practice(practice.code, translator.language.id) }),
    },
    notices: hasPage
      ? []
      : [...incidents, ...planned].map((incident) => wayOn(incident, context, translator)),
    town: practice.town,
    postcode: practice.postcode,
    tag: standingTagIn(one, translator),
    search: searchTextOf(practice, state.directory, hasPage),
  };
}

/** What a reader may type to find a practice, beside what its row says: its code without a link, its area and branches. */
function searchTextOf(
  practice: Practice,
  { areas }: Pick<Directory, 'areas'>,
  isLinked: boolean,
): string {
  const also = [areas.get(practice.area)?.name ?? '', ...placesOf(practice)].join(' ');
  const code = isLinked ? '' : practice.code;
  return writeFindable({ name: '', town: '', postcode: '', code, also });
}

function letterOf({ practice }: PracticeState): string {
  return practice.name.charAt(0).toUpperCase();
}

/** How many of some surgeries are affected or catching up, in a sentence. `some` have not closed for good. */
export function describeReach(
  some: readonly PracticeState[],
  { language, text }: Translator,
): string {
  const { all, catchingUp, planned, possible, ...known } = countStandings(some);
  const affected = known.affected + possible;
  if (language.id !== english) {
    const said = [
      affected > 0 &&
        text('find.affectedOf', {
          affected: possible > 0 ? text('extent.upTo', { place: number(affected) }) : affected,
          count: all,
        }),
      catchingUp > 0 && text('find.catchingUpOf', { catchingUp, count: all }),
      planned > 0 && text('find.plannedOf', { planned, count: all }),
    ].filter(Boolean);
    return said.length > 0 ? said.join(' ') : text('front.nothing');
  }
  const total = countOf(all, 'surgery', 'surgeries');
  const be = (count: number) => (count === 1 ? 'is' : 'are');
  if (affected > 0) {
    const others = catchingUp > 0 ? `, ${number(catchingUp)} ${be(catchingUp)} catching up` : '';
    return `${possible > 0 ? 'Up to ' : ''}${number(affected)} of ${total} ${be(affected)} affected now${others}.`;
  }
  if (catchingUp > 0) return `${number(catchingUp)} of ${total} ${be(catchingUp)} catching up.`;
  if (planned > 0) return `Planned work is under way at ${number(planned)} of ${total}.`;
  return `No known problem affects any of the ${total}.`;
}

/** 18 affected, 2 catching up: the one way in which counts are split. Empty when there are none. */
export function describeSplit({
  affected,
  catchingUp,
  planned = 0,
  possible = 0,
}: Pick<StandingCounts, 'affected' | 'catchingUp'> & {
  planned?: number;
  possible?: number;
}): string {
  const all = affected + possible;
  return [
    all > 0 && `${possible > 0 ? 'up to ' : ''}${number(all)} affected`,
    catchingUp > 0 && `${number(catchingUp)} catching up`,
    planned > 0 && `${number(planned)} with planned work`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The surgeries of one area, those too that have closed for good. */
export interface AreaList {
  state: AreaState;
  all: readonly PracticeState[];
  /** By the letter of its page, in order: a, b, or "other". Empty if one page has them all. */
  letters: ReadonlyMap<string, readonly PracticeState[]>;
}

/** By area id: what is on its page, or on those of its letters. */
export const areaLists = memoize(({ areas, directory, practices }: State) => {
  const lists = new Map<string, AreaList>();
  for (const [id, state] of areas) {
    const all = (directory.practicesOfArea.get(id) ?? []).flatMap(
      ({ code }) => practices.get(code) ?? [],
    );
    const letters =
      all.length > maxSurgeries ? [...Map.groupBy(all, addressLetterOf)].toSorted(byName) : [];
    lists.set(id, { state, all, letters: new Map(letters) });
  }
  return lists;
});

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  compareText(a, b);

function addressLetterOf(one: PracticeState): string {
  const letter = letterOf(one).toLowerCase();
  return /[a-z0-9]/.test(letter) ? letter : 'other';
}
