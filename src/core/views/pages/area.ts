import type { SiteContext } from '../site-context.ts';
import { english } from '../../model/language.ts';
import { languageLinks, type LanguageLink } from '../shared/languages.ts';
import type { Link } from '../shared/link.ts';
import {
  areaLists,
  byLetter,
  describeReach,
  type AreaList,
  type Letter,
} from '../shared/surgeries.ts';
import { countOf } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';

export interface AreaView {
  title: string;
  /** The longer lists that this one is a part of. */
  up: Link[];
  /** How many are affected. */
  reach: string;
  languages: LanguageLink[];
  labels: Record<'languages' | 'letters' | 'byLetter', string>;
  /** Empty when pages for each letter have them. */
  letters: Letter[];
  parts: { part: Link; count: string }[];
  /** On the English page: it is in English. */
  feed?: Link | undefined;
}

/** The surgeries of one area; with a letter, those whose names begin with it. Throws if there are none such. */
export function projectArea(
  id: string,
  letter: string | undefined,
  context: SiteContext,
  translator: Translator = context.english,
): AreaView {
  const { path } = context.addresses;
  const { text, language } = translator;
  const list = areaLists(context.state).get(id);
  const some = letter === undefined ? wholeList(list) : list?.letters.get(letter);
  if (!list || !some) throw new Error(`There is no page for ${id} ${letter ?? ''}`);
  const { area } = list.state;
  const name = translator.area(area);
  const title = text('find.surgeriesIn', { area: name });
  const all: Link = { text: text('front.find'), href: path.practices(language.id) };
  const nameLetter = (one: string) =>
    one === 'other' ? text('find.otherNames') : one.toUpperCase();
  return {
    title: letter === undefined ? title : `${title}, ${nameLetter(letter)}`,
    up:
      letter === undefined
        ? [all]
        : [all, { text: name, href: path.area(id, undefined, language.id) }],
    reach: describeReach(list.state.practices, translator),
    languages: languageLinks(context.practiceTranslators, translator, (one) =>
      path.area(id, letter, one),
    ),
    labels: {
      languages: text('page.languages'),
      letters: text('find.letters'),
      byLetter: text('find.byLetter'),
    },
    letters: byLetter(some, context, translator),
    parts:
      letter === undefined
        ? [...list.letters].map(([one, practices]) => ({
            part: { text: nameLetter(one), href: path.area(id, one, language.id) },
            count:
              language.id === english
                ? countOf(practices.length, 'surgery', 'surgeries')
                : text('place.surgeries', { count: practices.length }),
          }))
        : [],
    feed:
      language.id === english
        ? { text: `Feed of the bulletins for ${area.name}`, href: path.areaFeed(id) }
        : undefined,
  };
}

function wholeList(list: AreaList | undefined) {
  return list && (list.letters.size > 0 ? [] : list.all);
}
