import type { SiteContext } from '../site-context.ts';
import { findSurgeryAddress } from '../shared/contacts.ts';
import type { Link } from '../shared/link.ts';
import type { Tag } from '../shared/tag.ts';
import type { Spread } from '../shared/search/keys.ts';
import { searchFiles } from '../shared/search/files.ts';
import { exactNames, writeFindable } from '../shared/search/names.ts';
import { allStandingTags, describeStanding } from '../shared/standing.ts';
import {
  areaLists,
  areOnOnePage,
  byLetter,
  describeReach,
  describeSplit,
  type Letter,
} from '../shared/surgeries.ts';
import type { PracticeState } from '../../state/state.ts';
import { countStandings } from '../../state/groups.ts';
import { countOf } from '../../language/count.ts';

export interface PracticeListView {
  /** How many are affected. */
  reach: string;
  /** Empty when there are too many for one page: then areas have them, and the search reads files. */
  letters: Letter[];
  areas: { area: Link; count: string }[];
  /** Where to turn if it is not here. */
  elsewhere: { sentence: string; link: Link };
  search?: SearchView | undefined;
  /** Those that have closed for good. Only their whole name or code finds them. */
  closed: { practice: Link; sentence: string; search: string }[];
}

/** What the page's script needs to look up one of very many surgeries. */
interface SearchView {
  /** The address of the first file; the others have another number. */
  file: string;
  spread: Spread;
  /** Keys that are too common to be looked up. */
  common: string;
  /** The address of a surgery's page, with CODE where its code stands. */
  practice: string;
  /** Every tag that a surgery may have. Files name them by number. */
  tags: readonly Tag[];
}

/** Every surgery, A to Z, with how it stands; or, when there are too many, every area. */
export function projectPractices(context: SiteContext): PracticeListView {
  const { state } = context;
  const isWhole = areOnOnePage(state);
  return {
    reach: describeReach(state.running),
    letters: isWhole ? byLetter(state.running, context) : [],
    areas: [...areaLists(state).values()].map(({ state: { area, practices } }) => ({
      area: { text: area.name, href: context.addresses.path.area(area.id) },
      count: describeCount(practices),
    })),
    search: isWhole ? undefined : searchOf(context),
    elsewhere: {
      sentence: `Here are the GP surgeries of ${context.content.site.publisher.name}. If yours is not among them, the NHS website has its phone number.`,
      link: { text: 'Find a GP on the NHS website', href: findSurgeryAddress },
    },
    closed: isWhole ? closedOf(context) : [],
  };
}

function describeCount(practices: readonly PracticeState[]): string {
  const all = countOf(practices.length, 'surgery', 'surgeries');
  return [all, describeSplit(countStandings(practices))].filter(Boolean).join(', ');
}

function searchOf(context: SiteContext): SearchView {
  const { spread, common } = searchFiles(context);
  return {
    file: context.addresses.path.practiceSearch(0),
    spread,
    common: common.join(' '),
    practice: context.addresses.path.practice('CODE'),
    tags: allStandingTags,
  };
}

function closedOf(context: SiteContext): PracticeListView['closed'] {
  const { state, addresses, english } = context;
  return [...state.practices.values()]
    .filter(({ closed }) => closed !== undefined)
    .map((one) => ({
      practice: {
        text: one.practice.name,
        href: addresses.path.practice(one.practice.code),
      },
      sentence: describeStanding(one, context, english).sentence,
      search: writeFindable({ ...one.practice, also: '', exact: exactNames(one.practice) }),
    }));
}
