import type { Board } from '../board.ts';
import { stageOf } from '../model/phase.ts';
import type { Link } from '../parts/link.ts';
import { nextUpdate, type NextUpdate, type Phrase } from '../parts/moment.ts';
import { phaseTag, type Tag } from '../parts/tag.ts';
import { windowPhrase } from '../parts/window.ts';
import type { IncidentState } from '../state/incident-state.ts';
import type { Translator } from '../words/translator.ts';

export interface NoticeListView {
  /** Said when nothing is wrong and no planned work is under way. */
  nothing: string;
  open: NoticeRow[];
  planned: NoticeRow[];
  past: NoticeRow[];
}

export interface NoticeRow {
  notice: Link;
  tag: Tag;
  /** When planned work is to be done. */
  window?: Phrase | undefined;
  updated: Phrase;
  next?: NextUpdate | undefined;
}

/** Every notice: open ones, planned work, then the past. */
export function projectNotices(
  { state, addresses }: Board,
  translator: Translator,
): NoticeListView {
  const { text, phrase, language } = translator;
  const isAnnounced = ({ phase }: IncidentState) => phase === 'scheduled';
  const row = (one: IncidentState): NoticeRow => ({
    notice: {
      text: one.incident.patientTitle,
      href: addresses.path.notice(one.incident.id, language.id),
    },
    tag: phaseTag(stageOf(one), text(`phase.${stageOf(one)}`)),
    window: windowPhrase(one, translator),
    updated: phrase('time.updated', { time: one.latest.update.at }),
    next: nextUpdate(one, translator),
  });
  return {
    nothing: [...state.open, ...state.planned].every(isAnnounced) ? text('front.nothing') : '',
    open: state.open.map(row),
    planned: state.planned.map(row),
    past: state.incidents.filter(({ isOpen }) => !isOpen).map(row),
  };
}
