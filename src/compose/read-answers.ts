import { makesSense } from '../core/authoring/asked-fields.ts';
import {
  startAnswers,
  toForm,
  unfinished,
  type ComposeAnswers,
} from '../core/authoring/compose-answers.ts';
import { findIncident, type Updatable } from '../core/authoring/find-incident.ts';
import { findUpdate } from '../core/authoring/find-update.ts';
import {
  newIncident,
  unansweredMessage,
  type Field,
  type UpdateForm,
} from '../core/authoring/form.ts';
import { questions } from '../core/authoring/questions.ts';
import type { Desk, TriedProblem } from '../content/try-form.ts';
import type { Wanted } from './messages.ts';

/** The incident that answers are about, with the update that a correction is of. Nothing for a new one. */
export function foundAt(
  { incident, purpose, corrects }: Wanted,
  { context }: Desk,
): Updatable | undefined {
  const { now } = context.state;
  const found = findIncident(incident, context.content, now);
  if (found === newIncident || 'message' in found) return undefined;
  if (purpose !== 'correction') return found;
  const corrected = findUpdate(corrects, found, now);
  return 'message' in corrected ? found : corrected;
}

/** What was answered, as every other form gives it: without questions that are not asked any more. */
export function formOf(
  answers: ComposeAnswers,
  found: Updatable | undefined,
  now: number,
): UpdateForm {
  const form = toForm(answers, startAnswers(answers, found));
  const isHidden = (field: Field) =>
    field !== 'incident' && field !== 'approvedBy' && !makesSense(field, form, found, now);
  // What is not asked any more was not answered: a phase may have hidden it.
  const hidden = questions.map(({ field }) => field).filter(isHidden);
  const parts: Field[] = hidden.includes('affects') ? ['works', 'workaround'] : [];
  return Object.fromEntries(
    Object.entries(form).filter(([field]) => ![...hidden, ...parts].includes(field as Field)),
  );
}

/** A row that somebody has begun is not left out without a word. */
export function withUnfinished(answers: ComposeAnswers, problems: TriedProblem[]): TriedProblem[] {
  const open = unfinished(answers).map((field) => ({
    ...{ field, message: unansweredMessage, fix: '', isHint: false },
  }));
  return [...problems.filter(({ field }) => !open.some((one) => one.field === field)), ...open];
}
