import type { SiteContext } from '../site-context.ts';
import { english as englishId } from '../../model/language.ts';
import { finderWords, type FinderWords } from '../shared/finder-words.ts';
import { languageLinks, type LanguageLink } from '../shared/languages.ts';
import type { Link } from '../shared/link.ts';
import { searchFiles } from '../shared/search-files.ts';
import { exactWords } from '../shared/search-words.ts';
import { describeStanding } from '../shared/standing.ts';
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
  search?: SearchView | undefined;
  /** Those that have closed for good. Only their whole name or code finds them. */
  closed: { practice: Omit<Link, 'href'> & { href?: string }; sentence: string; exact: string }[];
}

/** What the page's script needs to look up one of very many surgeries. */
interface SearchView {
  /** The address of the first file; the others have another number. */
  file: string;
  files: number;
  /** Beginnings of words that are too common to be looked up. */
  common: string;
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
    search: isWhole ? undefined : searchOf(context),
    closed: isWhole ? closedOf(context, translator) : [],
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

function searchOf(context: SiteContext): SearchView {
  const { files, common } = searchFiles(context);
  return {
    file: context.addresses.path.practiceSearch(0),
    files: files.length,
    common: common.join(' '),
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
      exact: exactWords(one.practice),
    }));
}
