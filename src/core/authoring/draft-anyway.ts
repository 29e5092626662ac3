import type { Field, FormProblem, UpdateForm } from './form.ts';
import type { Draft, DraftContext } from './draft.ts';
import { makeDraft } from './make-draft.ts';

/** What stands where nothing was written yet, to whoever looks at how it will go out. */
const standIns: Readonly<Partial<Record<Field, string | string[]>>> = {
  title: 'New incident',
  patientTitle: 'A problem at GP surgeries',
  correction: '…',
  window: 'tomorrow 8pm to 11pm',
  affects: [],
  known: ['…'],
  unknown: ['…'],
  doing: ['…'],
  summary: '…',
  patients: '…',
  practices: '…',
};

/** An answer may be found wrong only once another one is right. */
const maxRounds = 4;

/**
 * The draft that a form would become if each answer that is missing or cannot be
 * read were there: to show how it will go out before it is complete. Nothing
 * without an incident.
 */
export function draftAnyway(
  form: UpdateForm,
  problems: readonly FormProblem[],
  present: DraftContext,
): Draft | undefined {
  let filled: UpdateForm = form;
  let open = problems;
  for (let round = 0; round < maxRounds; round += 1) {
    const fields = open.flatMap(({ field }) => field ?? []);
    if (fields.includes('incident') || fields.length === 0) return undefined;
    const wrong = Object.fromEntries(
      fields.map((field) => [
        field,
        filled[field] === undefined || isBad(filled[field]) ? standIns[field] : undefined,
      ]),
    );
    filled = { ...filled, ...wrong };
    const made = makeDraft(filled, present);
    if (made.value) return made.value;
    open = made.problems;
  }
  return undefined;
}

function isBad(answer: string | string[] | undefined): boolean {
  return [answer].flat().join('').trim() === '';
}
