import { beganAt, type IncidentState } from '../../state/incident-state.ts';
import { daysBetween, showDuration } from '../../time/london.ts';

/** How long an incident lasted; the day it is in while it is open; nothing before it begins. */
export function describeLength(state: IncidentState): string {
  const { phase, isCancelled, isOpen, durationMs } = state;
  if (phase === 'withdrawn') return 'Published by mistake';
  if (isCancelled) return 'Did not take place';
  if (phase === 'scheduled') return 'Not begun';
  const began = beganAt(state);
  return isOpen ? `Day ${daysBetween(began, began + durationMs) + 1}` : showDuration(durationMs);
}

export type EndLabel = 'Ended' | 'Cancelled' | 'Withdrawn';

/** What stands before the moment at which an incident was over. */
export function endLabelOf({
  phase,
  isCancelled,
}: Pick<IncidentState, 'phase' | 'isCancelled'>): EndLabel {
  if (phase === 'withdrawn') return 'Withdrawn';
  return isCancelled ? 'Cancelled' : 'Ended';
}
