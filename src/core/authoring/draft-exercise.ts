import { closestWord } from '../check/closest.ts';
import { isForPracticesOnly } from '../model/incident.ts';
import type { FormResult } from './form.ts';
import type { Draft, DraftContext } from './draft.ts';
import type { ExerciseAnswer } from './read-exercise.ts';
import { rehearse } from './rehearse.ts';

/** The files of an exercise from a past incident, or why it cannot be rehearsed. */
export function draftExercise(
  { from, withinMs }: ExerciseAnswer,
  { content, files, now }: DraftContext,
): FormResult<Draft> {
  const refuse = (message: string, fix: string) => ({
    problems: [{ field: 'incident' as const, message, fix }],
  });
  const incident = content.incidents.find(({ id }) => id === from);
  if (!incident) {
    const ids = content.incidents.map(({ id }) => id);
    const meant = closestWord(from, ids);
    return refuse(
      `there is no incident "${from}"`,
      meant ? `Did you mean ${meant}?` : 'Write the end of its web address.',
    );
  }
  if (incident.kind === 'maintenance') {
    return refuse('planned work is not rehearsed', 'Choose an incident.');
  }
  if (isForPracticesOnly(incident)) {
    return refuse(
      'what is for GP practices only is not rehearsed: it has no words for patients',
      'Choose an incident for everyone.',
    );
  }
  const made = rehearse(incident, { now, files, withinMs });
  return {
    value: {
      incidentId: made.incidentId,
      title: `Exercise: ${incident.title}`,
      isNew: true,
      audience: 'everyone',
      at: now,
      phase: incident.updates[0]?.phase ?? 'investigating',
      files: made.files,
      notes: [
        'Each update is published when its time comes, as it was then. Words that name a day are as they were. Nothing in it is approved.',
      ],
    },
  };
}
