import { minuteMs, type Instant } from '../time/instant.ts';
import type { IncidentState } from './incident-state.ts';
import type { PublishedUpdate } from './published-update.ts';

/** The promise of the update before, and what became of it. */
export interface KeptOrBroken {
  /** By when this update was promised. */
  by: Instant;
  /** How many minutes after that it came, rounded up; 0 when it came in time. */
  lateMinutes: number;
}

/** What an update was promised by. Nothing when none was promised: it is the first, or it follows an end. */
export function promiseOf(
  { updates }: Pick<IncidentState, 'updates'>,
  { number, update }: PublishedUpdate,
): KeptOrBroken | undefined {
  const by = updates[number - 2]?.update.next;
  if (by === undefined) return undefined;
  return { by, lateMinutes: Math.ceil(Math.max(0, update.at - by) / minuteMs) };
}

/**
 * How many updates an incident promised, and how many of them came in time. A
 * promise that is still running counts for neither; one that is overdue is broken.
 */
export function countPromises(state: Pick<IncidentState, 'updates' | 'isOverdue'>): {
  made: number;
  kept: number;
} {
  const promises = state.updates.flatMap((published) => promiseOf(state, published) ?? []);
  return {
    made: promises.length + Number(state.isOverdue),
    kept: promises.filter(({ lateMinutes }) => lateMinutes === 0).length,
  };
}
