import type { SiteContext } from '../site-context.ts';
import { stageOf } from '../../model/phase.ts';
import {
  byMonth,
  linksUp,
  listParts,
  namePeriod,
  periodOf,
  type PartRow,
} from '../shared/archive.ts';
import { dayOfIncident, noticeArchive } from '../shared/archives.ts';
import type { Link } from '../shared/link.ts';
import { nextUpdate, type NextUpdate, type Phrase } from '../shared/moment.ts';
import { phaseTag, type Tag } from '../shared/tag.ts';
import { windowPhrase } from '../shared/window.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { countOf } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';

export interface NoticeListView {
  title: string;
  /** The longer lists that this one is a part of. Empty on the first page. */
  up: Link[];
  /** Said when nothing is wrong and no planned work is under way. */
  nothing: string;
  /** A heading may be empty. */
  sections: { heading: string; rows: NoticeRow[] }[];
  /** Shorter lists, newest first: every year, or the months of one. */
  parts: PartRow[];
}

export interface NoticeRow {
  notice: Link;
  tag: Tag;
  /** When planned work is to be done. */
  window?: Phrase | undefined;
  updated: Phrase;
  next?: NextUpdate | undefined;
}

const title = 'Notices for patients';

/** The first page shows so many that are over: years have them all. */
const maxPast = 20;

const describeCount = (count: number) => countOf(count, 'notice');

/** Open notices, planned work, the newest of the past, and the way to every year. */
export function projectNotices(context: SiteContext, translator: Translator): NoticeListView {
  const { state, addresses } = context;
  const { text } = translator;
  const isAnnounced = ({ phase }: IncidentState) => phase === 'scheduled';
  const past = state.incidents.filter(({ isOpen }) => !isOpen);
  return {
    title,
    up: [],
    nothing: [...state.open, ...state.planned].every(isAnnounced) ? text('front.nothing') : '',
    sections: sectionsOf(
      [
        ['Now', state.open],
        ['Planned work', state.planned],
        [past.length > maxPast ? 'The newest of the past' : 'Past', past.slice(0, maxPast)],
      ],
      context,
      translator,
    ),
    parts: listParts(noticeArchive(state).years, addresses.path.notices, describeCount),
  };
}

/** The notices of what began in a period such as 2025 or 2025-07. Throws if nothing did. */
export function projectNoticesOf(name: string, context: SiteContext): NoticeListView {
  const { path } = context.addresses;
  const period = periodOf(noticeArchive(context.state), name);
  const months = byMonth(period, dayOfIncident);
  return {
    title: `${title}, ${namePeriod(name)}`,
    up: [{ text: title, href: path.notices() }, ...linksUp(name, path.notices)],
    nothing: '',
    sections: sectionsOf(
      months.map(({ heading, items }) => [heading, items]),
      context,
      context.english,
    ),
    parts: listParts(period.parts, path.notices, describeCount),
  };
}

function sectionsOf(
  sections: readonly (readonly [string, readonly IncidentState[]])[],
  context: SiteContext,
  translator: Translator,
): NoticeListView['sections'] {
  return sections
    .filter(([, some]) => some.length > 0)
    .map(([heading, some]) => ({
      heading,
      rows: some.map((one) => rowOf(one, context, translator)),
    }));
}

function rowOf(one: IncidentState, { addresses }: SiteContext, translator: Translator): NoticeRow {
  const { text, phrase, language } = translator;
  return {
    notice: {
      text: one.incident.patientTitle,
      href: addresses.path.notice(one.incident.id, language.id),
    },
    tag: phaseTag(stageOf(one), text(`phase.${stageOf(one)}`)),
    window: windowPhrase(one, translator),
    updated: phrase('time.updated', { time: one.latest.update.at }),
    next: nextUpdate(one, translator),
  };
}
