import { beganAt, type IncidentState } from '../state/incident-state.ts';
import { daysBetween, showDuration } from '../time/london.ts';

/** How long an incident lasted; the day it is in while it is open; nothing before it begins. */
export function describeLength({ incident, isOpen, durationMs }: IncidentState): string {
  if (durationMs === 0 && incident.window) return isOpen ? 'Not begun' : 'Did not take place';
  const began = beganAt(incident);
  return isOpen ? `Day ${daysBetween(began, began + durationMs) + 1}` : showDuration(durationMs);
}
