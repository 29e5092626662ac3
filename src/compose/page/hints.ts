import { readyFor } from '../../core/authoring/form.ts';
import { questionOf, type Field } from '../../core/authoring/questions.ts';
import type { Started } from '../messages.ts';

/** What helps most: of a news line, what the last one said. */
export function hintFor(field: Field, { last, answers, isPlanned }: Started): string {
  const { hint, holds } = questionOf(field);
  if (field === 'window')
    return last
      ? 'Empty, if it does not move. From and to, or, if it takes longer, only its new end: until Monday 8am.'
      : windowHint;
  // What is offered to be ticked says more than an example.
  if (field === 'phase' || (holds === 'list' && readyFor(field, answers).length > 0)) return '';
  if (field === 'corrects') return 'What it said stands below.';
  if (field === 'approvedBy') return 'A role for each that you say something of: duty director.';
  if (field === 'next') return 'People are promised this time.';
  if (field === 'practices') return 'What is not in the answers above.';
  if (field === 'title' && isPlanned)
    return 'What is done, and where: Upgrade of EMIS Web, Craven.';
  if (field === 'patientTitle' && isPlanned)
    return 'Without the names of systems: Planned work at GP surgeries in Craven.';
  if (field === 'affects' && isPlanned) return 'A system, and where.';
  if (field === 'summary' && last && answers.purpose !== 'correction')
    return `The last one was: ${last.summary}`;
  if (field === 'affects') return 'A system, where, and how badly.';
  if (field === 'access')
    return 'Only those that are not. Of all others it is said that they are open at their usual times, and that some things take longer.';
  if (field === 'backlog') return 'Only at surgeries that are named here.';
  return hint;
}

const windowHint = 'From and to, London time: Saturday 6 September 8pm to 11pm.';
