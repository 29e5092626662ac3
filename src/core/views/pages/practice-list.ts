import type { SiteContext } from '../site-context.ts';
import { english as englishId } from '../../model/language.ts';
import { findSurgeryAddress } from '../shared/contacts.ts';
import { finderWords, type FinderWords } from '../shared/finder-words.ts';
import { languageLinks, type LanguageLink } from '../shared/languages.ts';
import type { Link } from '../shared/link.ts';
import type { Tag } from '../shared/tag.ts';
import type { Spread } from '../shared/search/keys.ts';
import { searchFiles } from '../shared/search/files.ts';
import { exactNames, writeFindable } from '../shared/search/names.ts';
import { allStandingTags, describeStanding, tagsIn } from '../shared/standing.ts';
import {
  areaLists,
  areOnOnePage,
  byLetter,
  describeReach,
  describeSplit,
  type Letter,
} from '../shared/surgeries.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { countStandings } from '../../state/groups.ts';
import { countOf } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';

export interface PracticeListView {
  title: string;
  /** How many are affected. */
  reach: string;
  languages: LanguageLink[];
  /** Where its form leads: to itself. */
  action: string;
  labels: Record<'languages' | 'search' | 'byArea' | 'letters', string>;
  form: { hint: string; button: string };
  /** What its script says. */
  words: FinderWords;
  /** Empty when there are too many for one page: then areas have them, and the search reads files. */
  letters: Letter[];
  areas: { area: Link & { isInEnglish: boolean }; count: string }[];
  /** Where to turn if it is not here, on the English page. */
  elsewhere?: { sentence: string; link: Link } | undefined;
  search?: SearchView | undefined;
  /** Those that have closed for good. Only their whole name or code finds them. */
  closed: { practice: Omit<Link, 'href'> & { href?: string }; sentence: string; search: string }[];
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
export function projectPractices(
  context: SiteContext,
  translator: Translator = context.english,
): PracticeListView {
  const { state, addresses } = context;
  const { text, language, area: nameOf } = translator;
  const isWhole = areOnOnePage(state);
  const hasPages = context.practiceTranslators.includes(translator);
  return {
    title: text('front.find'),
    reach: describeReach(state.running, translator),
    languages: languageLinks(context.translators, translator, addresses.path.practices),
    action: addresses.path.practices(language.id),
    labels: {
      languages: text('page.languages'),
      search: text('notice.affected'),
      byArea: text('find.byArea'),
      letters: text('find.letters'),
    },
    form: { hint: text('find.hint'), button: text('find.button') },
    words: finderWords(context, translator),
    letters: isWhole ? byLetter(state.running, context, translator) : [],
    areas: [...areaLists(state).values()].map(({ state: { area, practices } }) => ({
      area: {
        text: hasPages ? nameOf(area) : text('page.inEnglish', { page: nameOf(area) }),
        href: addresses.path.area(area.id, undefined, language.id),
        isInEnglish: !hasPages,
      },
      count: describeCount(practices, translator),
    })),
    search: isWhole ? undefined : searchOf(context, translator),
    closed: isWhole ? closedOf(context, translator) : [],
    elsewhere:
      language.id === englishId
        ? {
            sentence: `Here are the GP surgeries of ${context.content.site.publisher.name}. If yours is not among them, the NHS website has its phone number.`,
            link: { text: 'Find a GP on the NHS website', href: findSurgeryAddress },
          }
        : undefined,
  };
}

function describeCount(practices: readonly PracticeState[], translator: Translator): string {
  if (translator.language.id !== englishId) {
    const isCalm = practices.every(({ standing }) => standing === 'not-affected');
    return isCalm
      ? translator.text('place.surgeries', { count: practices.length })
      : describeReach(practices, translator);
  }
  const all = countOf(practices.length, 'surgery', 'surgeries');
  return [all, describeSplit(countStandings(practices))].filter(Boolean).join(', ');
}

function searchOf(context: SiteContext, translator: Translator): SearchView {
  const { spread, common } = searchFiles(context);
  const { path } = context.addresses;
  const words = tagsIn(translator);
  return {
    file: path.practiceSearch(0),
    spread,
    common: common.join(' '),
    practice: path.practice('CODE', translator.language.id),
    tags: allStandingTags.map((tag) => ({ ...tag, text: words[tag.text] ?? tag.text })),
  };
}

function closedOf(context: SiteContext, translator: Translator): PracticeListView['closed'] {
  const { state, addresses } = context;
  const hasPages = context.practiceTranslators.includes(translator);
  return [...state.practices.values()]
    .filter(({ closed }) => closed !== undefined)
    .map((one) => ({
      practice: {
        text: one.practice.name,
        ...(hasPages && {
          href: addresses.path.practice(one.practice.code, translator.language.id),
        }),
      },
      sentence: describeStanding(one, context, translator).sentence,
      search: writeFindable({ ...one.practice, also: '', exact: exactNames(one.practice) }),
    }));
}
