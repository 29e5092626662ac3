import { isOver } from '../../model/phase.ts';
import { isOnlyPossible, touchesSurgery } from '../../state/effects.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { countOf } from '../../language/count.ts';

/**
 * How many practices an update is about, for staff: touched by it, to be touched,
 * or released. What fails outside surgeries, such as NHS 111, affects none of them.
 */
export function describeConcerned(
  { effects, released, phase, isCancelled, toldWrongly }: PublishedUpdate,
  before: PublishedUpdate | undefined,
): string {
  // Practices that were only told of work that is not done were never affected.
  if (isCancelled) return '';
  const verb =
    phase === 'scheduled' ? 'will be affected' : isOver(phase) ? 'were affected' : 'affected';
  const isUpTo = [...effects.values()].some(isOnlyPossible);
  const wrongly = toldWrongly.practices.size;
  if (phase === 'withdrawn')
    return wrongly > 0 ? `${countOf(wrongly, 'practice')} told by mistake` : '';
  const isOutside = (some = effects) => some.size > 0 && ![...some.values()].some(touchesSurgery);
  if (isOutside()) return `${countOf(effects.size, 'practice')} told of it`;
  return [
    effects.size > 0 && `${isUpTo ? 'Up to ' : ''}${countOf(effects.size, 'practice')} ${verb}`,
    released.size > 0 &&
      !isOutside(before?.effects) &&
      `${countOf(released.size, 'practice')} no longer affected`,
    wrongly > 0 && `${countOf(wrongly, 'practice')} named by mistake`,
  ]
    .filter(Boolean)
    .join(', ');
}
