import { neverHappened, phasesOf, type IncidentKind, type Phase } from '../../model/phase.ts';
import { words } from '../../language/english.ts';

/** One phase of an incident on its way to the end. */
export interface Step {
  text: string;
  is: 'done' | 'now' | 'ahead';
}

/** The phases in order, and which is now. After a setback those that came too early are ahead again. Empty for what never happened. */
export function stepsOf(kind: IncidentKind, one: { phase: Phase; isCancelled: boolean }): Step[] {
  if (neverHappened(one)) return [];
  const all = phasesOf(kind).filter((phase) => phase !== 'withdrawn');
  const now = all.findIndex((phase) => phase === one.phase);
  return all.map((phase, at) => ({
    text: words.phase[phase],
    is: at < now ? 'done' : at === now ? 'now' : 'ahead',
  }));
}
