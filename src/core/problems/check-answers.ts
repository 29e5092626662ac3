import type { Content } from '../model/content.ts';
import type { Task } from '../model/task.ts';
import { unansweredAt } from '../state/answers.ts';
import { stateAt } from '../state/state.ts';
import type { Instant } from '../time/instant.ts';
import { showMoment } from '../time/london.ts';
import { anError, type Problem } from './problem.ts';

/**
 * Tasks that suffer at a practice while every approved answer needs something
 * that is down: now, and at each later moment when something is known to change.
 */
export function checkAnswers(content: Content, now: Instant): Problem[] {
  const moments = content.incidents.flatMap(({ window, updates }) => [
    ...(window ? [window.from] : []),
    ...updates.map(({ at }) => at),
  ]);
  const later = [...new Set(moments.filter((moment) => moment > now))].toSorted((a, b) => a - b);
  const found = new Map<string, Problem>();
  for (const moment of [now, ...later]) {
    for (const practice of stateAt(content, moment).practices.values()) {
      for (const task of unansweredAt(practice, content.guidance)) {
        if (found.has(task)) continue;
        found.set(
          task,
          anError({
            code: 'guidance/no-answer',
            file: practice.incidents[0]?.latest.update.file ?? 'guidance',
            path: ['affects'],
            message: `at ${showMoment(moment)} patients of ${practice.practice.name} get no answer to the task "${task}": every answer in guidance/ needs something that is down`,
            fix: `Have an answer to "${task}" approved that needs only what works, and add it to guidance/ with rank: ${nextRank(content, task)}`,
          }),
        );
      }
    }
  }
  return [...found.values()];
}

function nextRank({ guidance }: Content, task: Task): number {
  return 1 + Math.max(0, ...guidance.flatMap((one) => (one.task === task ? one.rank : [])));
}
