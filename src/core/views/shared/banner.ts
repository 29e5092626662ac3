import type { IncidentState } from '../../state/incident-state.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import type { TagShape, Tone } from './tag.ts';

/** The one banner of state: its colour, and another shape than the colour's own. */
export interface Banner {
  tone: Tone;
  sign?: TagShape;
}

/** Colour is what stops for patients now, and never how far the work is. */
export function bannerOf(
  { isOpen, incident, isActive }: IncidentState,
  affected: readonly PracticeState[],
): Banner {
  if (!isOpen) return { tone: 'neutral' };
  if (incident.kind === 'maintenance') return { tone: 'planned' };
  if (!isActive) return { tone: 'slow' };
  if (affected.some(({ access }) => access === 'closed')) return { tone: 'bad', sign: 'closed' };
  const isBroken = affected.some(({ standing }) => standing === 'affected');
  return isBroken || affected.length === 0
    ? { tone: 'bad' }
    : {
        tone: 'slow',
        sign: affected.every(({ standing }) => standing === 'catching-up') ? 'catching-up' : 'slow',
      };
}
