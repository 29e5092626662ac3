import { isForPracticesOnly } from '../model/incident.ts';
import { isOver, phasesOf } from '../model/phase.ts';
import type { Instant } from '../time/instant.ts';
import { isNearNight } from '../time/night.ts';
import { readAudience, readPhase } from './choices.ts';
import type { Updatable } from './find-incident.ts';
import { updatesOut } from './find-update.ts';
import { isEmptyAnswer, type Field, type UpdateForm } from './form.ts';
import { questionOf } from './questions.ts';
import { askedAnew } from './turn.ts';

/** What nobody is asked once it is over. */
export const notAtTheEnd: readonly Field[] = ['affects', 'known', 'unknown', 'doing', 'next'];

/** What nobody is asked of planned work: nothing has failed. */
export const notForPlanned: readonly Field[] = ['known', 'unknown', 'doing', 'expected', 'causes'];

/** What nobody is asked of an incident that is for GP practices only. */
export const forPatients: readonly Field[] = ['patientTitle', 'patients', 'patientHelp'];

/** Whether a question makes sense with the answers so far, at a time. `found` is nothing for a new incident. */
export function makesSense(
  field: Field,
  form: UpdateForm,
  found: Updatable | undefined,
  now: Instant,
): boolean {
  const phase = readPhase(form.phase ?? '') ?? found?.last.phase;
  const isEnd = phase !== undefined && isOver(phase);
  const { isForNew = false, isOptional = false } = questionOf(field);
  const isForPractices = found
    ? isForPracticesOnly(found.incident)
    : readAudience(form.audience ?? '') === 'practices';
  if (isForPractices && forPatients.includes(field)) return false;
  if (isPlanned(form, found) && notForPlanned.includes(field)) return false;
  if (field === 'correction') return form.correction !== undefined;
  if (field === 'corrects') {
    return form.correction !== undefined && !!found && updatesOut(found, now).length > 1;
  }
  if (field === 'window') return !isEnd && isPlanned(form, found);
  if (isForNew) return !found;
  if (field === 'urgent') return isNearNight(now);
  // Asked only if there is such a statement.
  if (field === 'approvedBy') return false;
  if (field === 'causes') return phase !== undefined && phase !== 'investigating';
  if (field === 'setback') return goesBack(form, found);
  if (field === 'ended') return phase === 'resolved';
  if (askedAnew(form, found?.last).includes(field)) return true;
  if (isEnd) return !isOptional && !notAtTheEnd.includes(field);
  if (field === 'backlog') return phase === 'recovering' || mayWait(form, found);
  return true;
}

/** Whether it is planned work: a new one is, if somebody says when it is, or is asked for that. */
export function isPlanned({ window }: UpdateForm, found: Updatable | undefined): boolean {
  if (found) return found.incident.kind === 'maintenance';
  return window !== undefined && !isEmptyAnswer(window);
}

/** Whether it is a title that nobody has to write: a failure is named by what fails, and planned work has nothing that fails yet. */
export function isNamedByFacts(
  field: Field,
  form: UpdateForm,
  found: Updatable | undefined,
): boolean {
  return (field === 'title' || field === 'patientTitle') && !isPlanned(form, found);
}

/** Whether something may be slow although it works: some has been, or what fails has changed. */
function mayWait(form: UpdateForm, found: Updatable | undefined): boolean {
  if (!found || isPlanned(form, found)) return false;
  return found.last.backlog.length > 0 || form.affects !== undefined;
}

/** Whether the phase that is chosen comes before the one that was. */
function goesBack(form: UpdateForm, found: Updatable | undefined): boolean {
  if (!found) return false;
  const order = phasesOf(found.incident.kind);
  const chosen = readPhase(form.phase ?? '') ?? found.last.phase;
  return order.indexOf(chosen) < order.indexOf(found.last.phase);
}
