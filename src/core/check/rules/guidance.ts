import { pressingTasks } from '../../model/task.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';

/** Answers that messages need and that have no words for them. */
export function checkGuidance({ content }: CheckedContent): Problem[] {
  return content.guidance
    .filter(({ task, brief }) => pressingTasks.includes(task) && !brief)
    .map(({ file, task }) =>
      anError({
        code: 'guidance/no-brief',
        file,
        path: ['brief'],
        message: `an answer to "${task}" has no words for text messages and the phone`,
        fix: 'Add brief: with text (90 characters at most) and spoken (to be read out, without web addresses).',
      }),
    );
}
