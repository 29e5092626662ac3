import { isOpenAsUsual } from '../model/access.ts';
import {
  circumstances,
  worstExpectation,
  type Circumstance,
  type Expectation,
  type Guidance,
} from '../model/guidance.ts';
import { isUsable } from '../model/level.ts';
import { tasks, type Task } from '../model/task.ts';
import type { PracticeState } from './state.ts';

/** What to do about one task: the approved answer in force, and what the patient may notice. */
export interface Answer {
  task: Task;
  expect: Expectation;
  guidance: Guidance;
}

type AtPractice = Pick<PracticeState, 'practice' | 'impacts' | 'access' | 'backlog'>;

/**
 * The tasks that suffer at a practice, in order. A surgery that is not open as
 * usual touches appointments. Whenever anything suffers, urgent help is
 * answered too: it is what a worried person looks for first.
 */
export function touchedTasks({ impacts, access, backlog }: AtPractice): Task[] {
  const touched = tasks.filter(
    (task) =>
      backlog.includes(task) ||
      impacts.some(({ service }) => service.tasks.includes(task)) ||
      (task === 'appointment' && access !== 'open'),
  );
  return tasks.filter(
    (task) => touched.includes(task) || (task === 'urgent' && touched.length > 0),
  );
}

/** The first answer, by rank, whose own services work at this practice now; undefined if none does. */
export function answerFor(
  task: Task,
  practice: AtPractice,
  guidance: readonly Guidance[],
): Answer | undefined {
  const inForce = guidance.find(
    (one) => one.task === task && one.needs.every((need) => works(need, practice)),
  );
  if (!inForce) return undefined;
  const isBacklogOnly = !practice.impacts.some(({ service }) => service.tasks.includes(task));
  const expect = isBacklogOnly && inForce.expect !== 'usual' ? 'delays' : inForce.expect;
  return { task, expect, guidance: inForce };
}

function works(need: string, practice: AtPractice): boolean {
  if (isCircumstance(need)) return holds[need](practice);
  const impact = practice.impacts.find(({ service }) => service.id === need);
  return isUsable(impact?.level ?? 'operational');
}

function isCircumstance(need: string): need is Circumstance {
  return (circumstances as readonly string[]).includes(need);
}

const holds: Record<Circumstance, (practice: AtPractice) => boolean> = {
  'surgery-open': ({ access }) => access !== 'closed',
  'routine-care': ({ access }) => isOpenAsUsual(access),
  'own-dispensary': ({ practice }) => practice.dispensing,
};

/** The answers to every task that suffers at a practice, what cannot wait first. */
export function answersAt(practice: PracticeState, guidance: readonly Guidance[]): Answer[] {
  return touchedTasks(practice).flatMap((task) => answerFor(task, practice, guidance) ?? []);
}

/** Tasks that suffer and that no answer is left for: each needs something that is down. */
export function unansweredAt(practice: PracticeState, guidance: readonly Guidance[]): Task[] {
  return touchedTasks(practice).filter((task) => answerFor(task, practice, guidance) === undefined);
}

/** One answer and the practices that it holds for. */
export interface SharedAnswer extends Answer {
  practices: readonly PracticeState[];
}

/**
 * The answers for many practices at once: for each task, the answer that holds
 * for most of them first, then any that other practices need instead.
 */
export function answersAcross(
  practices: readonly PracticeState[],
  guidance: readonly Guidance[],
): SharedAnswer[][] {
  const byTask = new Map<Task, Map<string, SharedAnswer & { practices: PracticeState[] }>>();
  for (const practice of practices) {
    for (const answer of answersAt(practice, guidance)) {
      const shared = byTask.get(answer.task) ?? new Map();
      byTask.set(answer.task, shared);
      const known = shared.get(answer.guidance.id) ?? { ...answer, practices: [] };
      shared.set(answer.guidance.id, known);
      known.practices.push(practice);
      known.expect = worstExpectation([known.expect, answer.expect]);
    }
  }
  return tasks.flatMap((task) => {
    const shared = byTask.get(task);
    if (!shared) return [];
    return [
      [...shared.values()].toSorted(
        (a, b) => b.practices.length - a.practices.length || a.guidance.rank - b.guidance.rank,
      ),
    ];
  });
}
