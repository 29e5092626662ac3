import type { Instant } from '../time/instant.ts';
import type { IncidentState } from './incident-state.ts';
import type { PublishedUpdate } from './published-update.ts';

/** When what an update says last changed: its own time, or its newest correction's. */
export function updateChangedAt({ update, corrections }: PublishedUpdate): Instant {
  return corrections.at(-1)?.at ?? update.at;
}

/** The same for a whole incident. Planned work also changes when its window begins and ends. */
export function incidentChangedAt({ window, latest, phase, updates }: IncidentState): Instant {
  const byClock =
    window && phase !== latest.phase ? (phase === 'completed' ? window.to : window.from) : 0;
  return Math.max(byClock, ...updates.map(updateChangedAt));
}
