import { listOf } from '../language/count.ts';
import { words } from '../language/english.ts';
import { phasesOf, type IncidentKind, type Phase } from '../model/phase.ts';
import type { Update } from '../model/update.ts';
import type { Window } from '../model/window.ts';
import type { Instant } from '../time/instant.ts';
import { isCalledOff, readPhase } from './choices.ts';
import { oneLine, type FormResult, type UpdateForm } from './form.ts';

/** The phase that the form chooses, else the last one, else the first. */
export function choosePhase(
  form: UpdateForm,
  kind: IncidentKind,
  last: Update | undefined,
  { at, planned }: { at: Instant; planned?: Window | undefined },
): FormResult<Phase> {
  const answer = form.phase ?? last?.phase ?? phasesOf(kind)[0] ?? '';
  if (kind === 'maintenance' && isCalledOff(answer) && planned && at >= planned.from) {
    const message = 'is called off, and the work has begun';
    const fix = `Choose ${words.phase.completed}, or give it a new time.`;
    return { problems: [{ field: 'phase', message, fix }] };
  }
  const phase = readPhase(answer);
  const allowed = phasesOf(kind);
  if (phase && allowed.includes(phase)) return { value: phase };
  const message = `"${oneLine(answer)}" is no phase of this incident`;
  const names = allowed.map((one) => words.phase[one]);
  return { problems: [{ field: 'phase', message, fix: `Choose ${listOf(names, 'or')}.` }] };
}
