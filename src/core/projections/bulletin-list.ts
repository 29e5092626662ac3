import type { Board } from '../board.ts';
import { stageOf } from '../model/phase.ts';
import type { Link } from '../parts/link.ts';
import { moment, type Moment } from '../parts/moment.ts';
import { phaseTag, type Tag } from '../parts/tag.ts';

export interface BulletinListView {
  incidents: {
    title: string;
    anchor: string;
    tag: Tag;
    bulletins: { bulletin: Link; headline: string; at: Moment }[];
  }[];
}

/** Every bulletin, by incident, newest first. */
export function projectBulletins({ state, addresses }: Board): BulletinListView {
  return {
    incidents: state.incidents.map(({ incident, phase, isCancelled, updates }) => ({
      title: incident.title,
      anchor: incident.id,
      tag: phaseTag(stageOf({ phase, isCancelled })),
      bulletins: updates.toReversed().map(({ number, update }) => ({
        bulletin: {
          text: `Bulletin ${number}`,
          href: addresses.path.bulletin(incident.id, number),
        },
        headline: update.summary,
        at: moment(update.at),
      })),
    })),
  };
}
