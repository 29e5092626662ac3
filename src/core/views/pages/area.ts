import type { SiteContext } from '../site-context.ts';
import type { Link } from '../shared/link.ts';
import {
  areaLists,
  byLetter,
  describeReach,
  type AreaList,
  type Letter,
} from '../shared/surgeries.ts';
import { countOf } from '../../language/count.ts';

export interface AreaView {
  title: string;
  /** The longer lists that this one is a part of. */
  up: Link[];
  /** How many are affected. */
  reach: string;
  /** Empty when pages for each letter have them. */
  letters: Letter[];
  parts: { part: Link; count: string }[];
  feed: Link;
}

/** The surgeries of one area; with a letter, those whose names begin with it. Throws if there are none such. */
export function projectArea(
  id: string,
  letter: string | undefined,
  context: SiteContext,
): AreaView {
  const { path } = context.addresses;
  const list = areaLists(context.state).get(id);
  const some = letter === undefined ? wholeList(list) : list?.letters.get(letter);
  if (!list || !some) throw new Error(`There is no page for ${id} ${letter ?? ''}`);
  const { area } = list.state;
  const title = `GP surgeries in ${area.name}`;
  const all: Link = { text: 'Find your GP surgery', href: path.practices() };
  return {
    title: letter === undefined ? title : `${title}, ${nameLetter(letter)}`,
    up: letter === undefined ? [all] : [all, { text: area.name, href: path.area(id) }],
    reach: describeReach(list.state.practices),
    letters: byLetter(some, context),
    parts:
      letter === undefined
        ? [...list.letters].map(([one, practices]) => ({
            part: { text: nameLetter(one), href: path.area(id, one) },
            count: countOf(practices.length, 'surgery', 'surgeries'),
          }))
        : [],
    feed: { text: `Feed of the bulletins for ${area.name}`, href: path.areaFeed(id) },
  };
}

function wholeList(list: AreaList | undefined) {
  return list && (list.letters.size > 0 ? [] : list.all);
}

function nameLetter(letter: string): string {
  return letter === 'other' ? 'Other names' : letter.toUpperCase();
}
