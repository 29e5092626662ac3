export const kinds = ['incident', 'maintenance', 'exercise'] as const;
export type Kind = (typeof kinds)[number];

const disruptionPhases = [
  'investigating',
  'identified',
  'monitoring',
  'recovering',
  'resolved',
] as const;
const maintenancePhases = ['scheduled', 'in-progress', 'verifying', 'completed'] as const;

export const phases = [...disruptionPhases, ...maintenancePhases] as const;
export type Phase = (typeof phases)[number];

/** The phases of one kind of incident, in the order in which they come. */
export function phasesOf(kind: Kind): readonly Phase[] {
  return kind === 'maintenance' ? maintenancePhases : disruptionPhases;
}

/** Whether the incident is over in this phase. */
export function isOver(phase: Phase): boolean {
  return phase === 'resolved' || phase === 'completed';
}
