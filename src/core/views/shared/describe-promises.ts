import { number as write } from '../../language/count.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { countPromises, promiseOf } from '../../state/promises.ts';
import { minuteMs } from '../../time/instant.ts';
import { dayKey, showDuration, showMoment, showTime } from '../../time/london.ts';

/** What was promised of an update, and whether it was kept, in a sentence. Empty when nothing was. */
export function describePromise(
  state: Pick<IncidentState, 'updates'>,
  published: PublishedUpdate,
): string {
  const promise = promiseOf(state, published);
  if (!promise) return '';
  const { by, lateMinutes } = promise;
  const { at } = published.update;
  const came = dayKey(by) === dayKey(at) ? showTime(at) : showMoment(at);
  const late = lateMinutes === 0 ? 'in time' : `${showDuration(lateMinutes * minuteMs)} late`;
  return `Promised by ${showMoment(by)}, came at ${came}, ${late}.`;
}

/** How many promises of an incident were kept. Empty when none was due yet. */
export function describePromises(state: Pick<IncidentState, 'updates' | 'isOverdue'>): string {
  const { made, kept } = countPromises(state);
  return made === 0 ? '' : `${write(kept)} of ${write(made)} came in time`;
}
