export const incidentKinds = ['incident', 'maintenance', 'exercise'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

const disruptionPhases = [
  'investigating',
  'identified',
  'monitoring',
  'recovering',
  'resolved',
] as const;
const maintenancePhases = ['scheduled', 'in-progress', 'verifying', 'completed'] as const;
/** The end of what was published by mistake, whatever its kind. */
const withdrawn = 'withdrawn';

export const phases = [...disruptionPhases, ...maintenancePhases, withdrawn] as const;
export type Phase = (typeof phases)[number];

/** A phase as it is told: planned work that is called off is over, and yet it was never done. */
export const stages = [...phases, 'cancelled'] as const;
export type Stage = (typeof stages)[number];

export function stageOf({ phase, isCancelled }: { phase: Phase; isCancelled: boolean }): Stage {
  return isCancelled ? 'cancelled' : phase;
}

/** The phases of one kind of incident, in the order in which they come. */
export function phasesOf(kind: IncidentKind): readonly Phase[] {
  return [...(kind === 'maintenance' ? maintenancePhases : disruptionPhases), withdrawn];
}

/** Whether the incident is over in this phase. */
export function isOver(phase: Phase): boolean {
  return phase === 'resolved' || phase === 'completed' || phase === 'withdrawn';
}

/** Whether nothing of it ever happened: planned work that was called off, or what was published by mistake. */
export function neverHappened(one: { phase: Phase; isCancelled: boolean }): boolean {
  return one.isCancelled || one.phase === 'withdrawn';
}
