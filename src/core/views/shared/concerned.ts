import { isOver } from '../../model/phase.ts';
import { isOnlyPossible } from '../../state/effects.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { countOf } from '../../language/count.ts';

/** How many practices an update is about, for staff: touched by it, to be touched, or released. */
export function describeConcerned({
  effects,
  released,
  phase,
  isCancelled,
  toldWrongly,
}: PublishedUpdate): string {
  // Practices that were only told of work that is not done were never affected.
  if (isCancelled) return '';
  const verb =
    phase === 'scheduled' ? 'will be affected' : isOver(phase) ? 'were affected' : 'affected';
  const isUpTo = [...effects.values()].some(isOnlyPossible);
  const wrongly = toldWrongly.practices.size;
  if (phase === 'withdrawn')
    return wrongly > 0 ? `${countOf(wrongly, 'practice')} told by mistake` : '';
  return [
    effects.size > 0 && `${isUpTo ? 'up to ' : ''}${countOf(effects.size, 'practice')} ${verb}`,
    released.size > 0 && `${countOf(released.size, 'practice')} no longer affected`,
    wrongly > 0 && `${countOf(wrongly, 'practice')} named by mistake`,
  ]
    .filter(Boolean)
    .join(', ');
}
