import { bulletinName, markedTitle } from '../shared/incident-title.ts';
import type { SiteContext } from '../site-context.ts';
import { stageOf } from '../../model/phase.ts';
import { linksUp, listParts, namePeriod, periodOf, type PartRow } from '../shared/archive.ts';
import { bulletinArchive, issuedBulletins, type Issued } from '../shared/archives.ts';
import type { Link } from '../shared/link.ts';
import { moment, type Moment } from '../shared/moment.ts';
import { phaseTag, type Tag } from '../shared/tag.ts';
import { countOf } from '../../language/count.ts';

export interface BulletinListView {
  title: string;
  /** The longer lists that this one is a part of. Empty on the first page. */
  up: Link[];
  incidents: IncidentBulletins[];
  /** Shorter lists, newest first: every year, or the months of one. */
  parts: PartRow[];
}

interface IncidentBulletins {
  title: string;
  anchor: string;
  tag: Tag;
  bulletins: { bulletin: Link; headline: string; at: Moment }[];
  /** Where the whole incident is, if it has others. */
  others?: Link | undefined;
}

const title = 'Bulletins for GP practices';

/** The first page shows so many bulletins of each open incident, and so many of the past: years have them all. */
const maxOfOpen = 5;
const maxPast = 20;

const describeCount = (count: number) => countOf(count, 'bulletin');

/** The bulletins of what is open, the newest of the past, and the way to every year. */
export function projectBulletins(context: SiteContext): BulletinListView {
  const { state, addresses } = context;
  const all = issuedBulletins(state);
  const isNew = ({ state: { isOpen, updates }, published }: Issued) =>
    isOpen && published.number > updates.length - maxOfOpen;
  const past = all.filter((one) => !one.state.isOpen).slice(0, maxPast);
  return {
    title,
    up: [],
    incidents: byIncident([...all.filter(isNew), ...past], context),
    parts: listParts(bulletinArchive(state).years, addresses.path.bulletins, describeCount),
  };
}

/** The bulletins of a period such as 2025 or 2025-07, newest first. Throws if there were none. */
export function projectBulletinsOf(name: string, context: SiteContext): BulletinListView {
  const { path } = context.addresses;
  const period = periodOf(bulletinArchive(context.state), name);
  return {
    title: `${title}, ${namePeriod(name)}`,
    up: [{ text: title, href: path.bulletins() }, ...linksUp(name, path.bulletins)],
    incidents: byIncident(period.items, context),
    parts: listParts(period.parts, path.bulletins, describeCount),
  };
}

function byIncident(
  some: readonly Issued[],
  { addresses: { path } }: SiteContext,
): IncidentBulletins[] {
  return [...Map.groupBy(some, ({ state }) => state)].map(([state, issued]) => ({
    title: markedTitle(state.incident),
    anchor: state.incident.id,
    tag: phaseTag(stageOf(state)),
    bulletins: issued.map(({ published: { number, update } }) => ({
      bulletin: {
        text: bulletinName(state.incident, number),
        href: path.bulletin(state.incident.id, number),
      },
      headline: update.summary,
      at: moment(update.at),
    })),
    others:
      issued.length < state.updates.length
        ? {
            text: `All ${describeCount(state.updates.length)} of ${markedTitle(state.incident)}`,
            href: path.incident(state.incident.id),
          }
        : undefined,
  }));
}
