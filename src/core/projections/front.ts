import type { Board } from '../board.ts';
import { languageLinks, type LanguageLink } from '../parts/languages.ts';
import type { Link } from '../parts/link.ts';
import { nextUpdate, type NextUpdate, type Phrase } from '../parts/moment.ts';
import { describeOpenness } from '../parts/openness.ts';
import { phaseTag, type Tag } from '../parts/tag.ts';
import { affectedBy } from '../state/state.ts';
import type { Translator } from '../words/translator.ts';

export interface FrontView {
  title: string;
  intro: string;
  languages: LanguageLink[];
  /** Said when there is no open notice and no planned work. */
  nothing: string;
  labels: { languages: string };
  notices: {
    href: string;
    /** What the link says, in the page's language. */
    text: string;
    /** The officer's own title, in English. */
    englishTitle: string;
    standing: string;
    openness: string;
    tag: Tag;
    updated: Phrase;
    next?: NextUpdate | undefined;
  }[];
  find: Link;
}

/** The patients' way in, in another language. */
export function projectFront(board: Board, translator: Translator): FrontView {
  const { state, addresses } = board;
  const { text, phrase, language } = translator;
  const current = [...state.open, ...state.planned];
  return {
    title: text('front.title'),
    intro: text('front.intro'),
    languages: languageLinks(board.translators, translator, addresses.path.front),
    nothing: current.length === 0 ? text('front.nothing') : '',
    labels: { languages: text('page.languages') },
    notices: current.map((one) => {
      const affected = affectedBy(one, state);
      return {
        href: addresses.path.notice(one.incident.id, language.id),
        text: text('notice.need'),
        englishTitle: one.incident.patientTitle,
        standing: text(`standing.${one.phase}`),
        openness: affected.length > 0 ? describeOpenness(affected, translator) : '',
        tag: phaseTag(one.phase, text(`phase.${one.phase}`)),
        updated: phrase('time.updated', { time: one.latest.update.at }),
        next: nextUpdate(one, translator),
      };
    }),
    find: { text: text('front.find'), href: addresses.path.practices() },
  };
}
