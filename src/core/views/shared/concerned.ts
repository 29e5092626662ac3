import { isOver } from '../../model/phase.ts';
import type { PublishedUpdate } from '../../state/incident-state.ts';
import { countOf } from '../../language/count.ts';

/** How many practices an update is about, for staff: touched by it, to be touched, or released. */
export function describeConcerned({
  effects,
  released,
  phase,
  isCancelled,
}: PublishedUpdate): string {
  // Practices that were only told of work that is not done were never affected.
  if (isCancelled) return '';
  const verb =
    phase === 'scheduled' ? 'will be affected' : isOver(phase) ? 'were affected' : 'affected';
  return [
    effects.size > 0 && `${countOf(effects.size, 'practice')} ${verb}`,
    released.size > 0 && `${countOf(released.size, 'practice')} no longer affected`,
  ]
    .filter(Boolean)
    .join(', ');
}
