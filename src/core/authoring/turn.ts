import { isOver, type Phase } from '../model/phase.ts';
import type { Update } from '../model/update.ts';
import { readPhase } from './choices.ts';
import { isEmptyAnswer, type Field, type UpdateForm } from './form.ts';

/** Phases in which nobody says yet that it works. */
const broken: ReadonlySet<Phase> = new Set(['investigating', 'identified', 'in-progress']);

/** What was said of a failure is not said again of its end without having been read, nor the other way. */
const words = ['doNow', 'known', 'unknown', 'doing', 'patients', 'practices'] as const;

/** At the end nothing else is said, as after a recovery. */
const atTheEnd: readonly Field[] = ['patients', 'practices'];

/**
 * The questions that a form has to answer anew although the last update has
 * answers: it says that something works which did not, or fails which did not.
 */
export function askedAnew(form: UpdateForm, last: Update | undefined): Field[] {
  // A correction is of what was said then.
  if (!last || form.correction !== undefined) return [];
  const phase = readPhase(form.phase ?? '') ?? last.phase;
  const isTurn =
    broken.has(phase) !== broken.has(last.phase) ||
    affectsSomething(form, last) !== last.affects.length > 0;
  // Whoever knows the cause goes through what was not known.
  if (!isTurn) return last.phase === 'investigating' && phase === 'identified' ? ['unknown'] : [];
  return words.filter(
    (field) =>
      (!isOver(phase) || atTheEnd.includes(field)) &&
      (field === 'patients' || field === 'practices' || last[field].length > 0),
  );
}

function affectsSomething({ affects }: UpdateForm, last: Update): boolean {
  if (affects === undefined) return last.affects.length > 0;
  return affects.some((line) => line.trim() !== '' && !isEmptyAnswer(line));
}
