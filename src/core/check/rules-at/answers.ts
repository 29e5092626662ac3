import type { SiteContext } from '../../views/site-context.ts';
import type { Content } from '../../model/content.ts';
import type { Task } from '../../model/task.ts';
import { unansweredAt } from '../../state/answers.ts';
import { showMoment } from '../../time/london.ts';
import { anError, type Problem } from '../problem.ts';

/** A task that suffers at a practice while every approved answer needs something that is down. */
export function checkAnswers({ content, state }: SiteContext): Problem[] {
  const first = new Map<Task, Problem>();
  for (const practice of state.practices.values()) {
    for (const task of unansweredAt(practice, content.guidance)) {
      if (first.has(task)) continue;
      first.set(
        task,
        anError({
          code: 'guidance/no-answer',
          file: practice.incidents[0]?.latest.update.file ?? 'guidance',
          path: ['affects'],
          message: `at ${showMoment(state.now)} patients of ${practice.practice.name} get no answer to the task "${task}": every answer in guidance/ needs something that is down`,
          fix: `Have an answer to "${task}" approved that needs only what works, and add it to guidance/ with rank: ${nextRank(content, task)}`,
        }),
      );
    }
  }
  return state.directory.tasks.flatMap(({ id }) => first.get(id) ?? []);
}

function nextRank({ guidance }: Content, task: Task): number {
  return 1 + Math.max(0, ...guidance.flatMap((one) => (one.task === task ? one.rank : [])));
}
