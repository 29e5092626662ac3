import type { SiteContext } from '../site-context.ts';
import { stageOf } from '../../model/phase.ts';
import { languageLinks, type LanguageLink } from '../shared/languages.ts';
import type { Link } from '../shared/link.ts';
import { nextUpdate, type NextUpdate, type Phrase } from '../shared/moment.ts';
import { describeEstimates, type EstimateView } from '../shared/estimates.ts';
import { describeOpennessIn } from '../shared/openness.ts';
import { headlineOf } from '../shared/headline.ts';
import { describePlace, placeOfIncident } from '../shared/place.ts';
import { describeStage } from '../shared/where-it-stands.ts';
import { describeWithout, windowPhrase } from '../shared/window.ts';
import { phaseTag, type Tag } from '../shared/tag.ts';
import { concernedBy } from '../../state/state.ts';
import type { Translator } from '../../language/translator.ts';

export interface FrontView {
  title: string;
  intro: string;
  languages: LanguageLink[];
  /** Said when nothing is wrong and no planned work is under way. */
  nothing: string;
  labels: { languages: string };
  notices: {
    href: string;
    /** What the link says, in the page's language. */
    text: string;
    /** What fails and where: a sentence. */
    happens: string;
    standing: string;
    openness: string;
    /** When planned work is to be done, for whom, and what will not work. */
    window?: Phrase | undefined;
    where: string;
    without: string;
    tag: Tag;
    updated: Phrase;
    next?: NextUpdate | undefined;
    expected: EstimateView[];
  }[];
  find: Link;
}

/** The patients' way in, in another language. */
export function projectFront(context: SiteContext, translator: Translator): FrontView {
  const { state, addresses } = context;
  const { text, phrase, language } = translator;
  const current = [...state.open, ...state.planned];
  return {
    title: text('front.title'),
    intro: text('front.intro'),
    languages: languageLinks(context.translators, translator, addresses.path.front),
    nothing: current.every(({ phase }) => phase === 'scheduled') ? text('front.nothing') : '',
    labels: { languages: text('page.languages') },
    notices: current.map((one) => {
      const stage = stageOf(one);
      const headline = headlineOf(one, context, translator);
      return {
        href: addresses.path.notice(one.incident.id, language.id),
        // Nobody needs anything yet while work is only announced.
        text:
          stage === 'scheduled'
            ? headline.main
            : text('front.todo', { place: placeOfIncident(one, context, translator) }),
        happens: text('message.sentence', { words: headline.main }),
        standing: describeStage(one, context, translator),
        openness: describeOpennessIn(one, context, translator),
        window: windowPhrase(one, translator),
        where: one.window
          ? text('message.where', {
              place: describePlace(concernedBy(one, state), context, translator),
            })
          : '',
        without: describeWithout(one, translator),
        tag: phaseTag(stage, text(`phase.${stage}`)),
        updated: phrase('time.updated', { time: one.latest.update.at }),
        next: nextUpdate(one, translator),
        expected: describeEstimates(one, context, translator),
      };
    }),
    find: { text: text('front.find'), href: addresses.path.practices(language.id) },
  };
}
