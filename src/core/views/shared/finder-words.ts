import type { SiteContext } from '../site-context.ts';
import { formsOfCount } from '../../language/translations/plurals.ts';
import type { Translator } from '../../language/translator.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { headlineOf } from './headline.ts';
import { stageOf } from '../../model/phase.ts';
import { placeOfIncident } from './place.ts';
import type { Link } from './link.ts';

/** What the script of a search says, in the page's language. */
export interface FinderWords {
  locale: string;
  /** How many were found, by plural form, with {count} where the number stands. */
  found: Readonly<Record<string, string>>;
  none: string;
  /** How many of them are shown. */
  more: string;
  short: string;
  /** Where nothing has all that was typed, and what is like it is shown. */
  nearest: string;
  broken: string;
  /** The notices by number, where surgeries have no pages in this language. */
  notices?: readonly Link[];
}

/** Of the search for a surgery, in one language. */
export function finderWords(context: SiteContext, translator: Translator): FinderWords {
  const { text, language } = translator;
  const hasPages = context.practiceTranslators.includes(translator);
  return {
    locale: language.locale,
    found: formsOfCount(language.locale, (count) => text('find.found', { count })),
    none: text('find.none'),
    more: text('find.more', { count: '{count}' }),
    short: text('find.short'),
    nearest: text('find.nearest'),
    broken: text('find.broken'),
    ...(hasPages ? {} : { notices: noticesNow(context, translator) }),
  };
}

function noticesNow(context: SiteContext, translator: Translator): Link[] {
  const { open, planned } = context.state;
  return [...open, ...planned].map((one) => wayOn(one, context, translator));
}

/** From a surgery to the notice that concerns it: for whom it is, because not all in it is true of each of them. */
export function wayOn(one: IncidentState, context: SiteContext, translator: Translator): Link {
  const link = noticeLink(one, context, translator);
  const place = placeOfIncident(one, context, translator);
  return stageOf(one) === 'scheduled'
    ? link
    : { ...link, text: translator.text('front.todo', { place }) };
}

/** A notice by what fails and where. */
export function noticeLink(one: IncidentState, context: SiteContext, translator: Translator): Link {
  return {
    text: headlineOf(one, context, translator).main,
    href: context.addresses.path.notice(one.incident.id, translator.language.id),
  };
}
