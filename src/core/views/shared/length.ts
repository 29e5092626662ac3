import { beganAt, type IncidentState } from '../../state/incident-state.ts';
import { daysBetween, showDuration } from '../../time/london.ts';

/** How long an incident lasted; the day it is in while it is open; nothing before it begins. */
export function describeLength(state: IncidentState): string {
  const { phase, isCancelled, isOpen, durationMs } = state;
  if (isCancelled) return 'Did not take place';
  if (phase === 'scheduled') return 'Not begun';
  const began = beganAt(state);
  return isOpen ? `Day ${daysBetween(began, began + durationMs) + 1}` : showDuration(durationMs);
}
