import { memoize } from '../../cache/memoize.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { toldToPractices, type State } from '../../state/state.ts';
import { dayKey } from '../../time/london.ts';
import { fileByDay } from './archive.ts';

/** So many rows make a page that is read after one round trip. A row of a bulletin is shorter. */
const maxIncidents = 60;
const maxBulletins = 100;

/** One bulletin, with its incident. */
export interface Issued {
  state: IncidentState;
  published: PublishedUpdate;
}

/** The day on which an incident began: its folder's date, which never changes. */
export const dayOfIncident = ({ incident }: IncidentState) => dayKey(incident.began);

/** The day of a bulletin: its file's date, which never changes. */
export const dayOfBulletin = ({ published: { update } }: Issued) => dayKey(update.at);

/** Every incident and exercise that is out. */
export const incidentArchive = memoize((state: State) =>
  fileByDay(
    [...toldToPractices(state), ...state.exercises].toSorted(
      (a, b) => b.incident.began - a.incident.began,
    ),
    dayOfIncident,
    maxIncidents,
  ),
);

/** Every notice but those of exercises, each on the day on which its incident began. */
export const noticeArchive = memoize(({ incidents }: State) =>
  fileByDay(incidents, dayOfIncident, maxIncidents),
);

/** Every bulletin but those of exercises, newest first. */
export const issuedBulletins = memoize((told: State): Issued[] =>
  toldToPractices(told)
    .flatMap((state) => state.updates.map((published) => ({ state, published })))
    .toSorted((a, b) => b.published.update.at - a.published.update.at),
);

export const bulletinArchive = memoize((state: State) =>
  fileByDay(issuedBulletins(state), dayOfBulletin, maxBulletins),
);

/** Names of the periods that have a page: 2025, 2025-07. */
export const archivePeriods = memoize((state: State) => ({
  incidents: [...incidentArchive(state).periods.keys()],
  notices: [...noticeArchive(state).periods.keys()],
  bulletins: [...bulletinArchive(state).periods.keys()],
}));
