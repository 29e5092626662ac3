import type { Board } from '../board.ts';
import { stageOf } from '../model/phase.ts';
import { describeChanges } from '../parts/changes.ts';
import { describeConcerned } from '../parts/concerned.ts';
import { contactsFor, type Contact } from '../parts/contacts.ts';
import { kitLink } from '../parts/kit-links.ts';
import type { Link } from '../parts/link.ts';
import { moment, nextUpdate, type Moment, type NextUpdate } from '../parts/moment.ts';
import { systemsOf, type Systems } from '../parts/systems.ts';
import { saidOfPlaces, type SaidOfPlaces } from '../parts/places.ts';
import { phaseTag, type Tag } from '../parts/tag.ts';
import { windowView, type WindowView } from '../parts/window.ts';
import type { IncidentState, PublishedUpdate } from '../state/incident-state.ts';
import { words } from '../words/english.ts';
import { renderInline, renderMarkdown } from '../words/markdown.ts';

export interface BulletinView {
  number: number;
  incident: Link;
  isExercise: boolean;
  headline: string;
  at: Moment;
  /** Only on the newest: an older promise was kept or missed by the bulletin after it. */
  next?: NextUpdate | undefined;
  tag: Tag;
  standing: string;
  /** When planned work is to be done, as this bulletin says it. */
  window?: WindowView | undefined;
  /** The newest bulletin, when this is not it. */
  newest?: Link | undefined;
  concerned: string;
  changes: string[];
  doNow: string[];
  helpdesk: Contact;
  report: Contact;
  systems: Systems;
  others: SaidOfPlaces;
  known: string[];
  unknown: string[];
  doing: string[];
  /** HTML. */
  body: string;
  /** HTML: the words for patients, as they stand on the notice. */
  forPatients: string;
  notice: Link;
  /** The same words for every other channel. */
  kit?: Link | undefined;
  /** The bulletins before and after it, and the whole record. */
  links: Link[];
}

/** One update for practices: what to do, whom to call, what is down and what works. */
export function projectBulletin(
  state: IncidentState,
  published: PublishedUpdate,
  board: Board,
): BulletinView {
  const { incident, updates, latest } = state;
  const { update, number } = published;
  // The newest bulletin moves with the clock, as the notice does; older ones keep what was said.
  const { phase, isCancelled } = published === latest ? state : published;
  const stage = stageOf({ phase, isCancelled });
  const { directory } = board.state;
  const { path } = board.addresses;
  const linkTo = (other: PublishedUpdate | undefined): Link | undefined =>
    other && { text: `Bulletin ${other.number}`, href: path.bulletin(incident.id, other.number) };
  return {
    number,
    incident: { text: incident.title, href: path.incident(incident.id) },
    isExercise: incident.kind === 'exercise',
    headline: update.summary,
    at: moment(update.at),
    next: published === latest ? nextUpdate(state, board.english) : undefined,
    tag: phaseTag(stage),
    standing: words.phaseForStaff[stage],
    window: windowView(published.window),
    newest: published === latest ? undefined : linkTo(latest),
    concerned: describeConcerned({ ...published, phase }),
    changes: describeChanges(state, published),
    doNow: update.doNow.map(renderInline),
    ...contactsFor(board.content.site, incident),
    systems: systemsOf(update, directory, board.addresses),
    others: saidOfPlaces(update, board),
    known: update.known.map(renderInline),
    unknown: update.unknown.map(renderInline),
    doing: update.doing.map(renderInline),
    body: renderMarkdown(update.forPractices),
    forPatients: renderMarkdown(update.forPatients),
    notice: { text: incident.patientTitle, href: path.notice(incident.id) },
    kit: kitLink(state, board),
    links: [
      linkTo(updates[number - 2]),
      linkTo(updates[number]),
      { text: 'The whole record of this incident', href: path.incident(incident.id) },
    ].filter((link) => link !== undefined),
  };
}
