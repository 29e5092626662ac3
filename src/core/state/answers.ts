import { accesses, isOpenAsUsual, type Access } from '../model/access.ts';
import {
  circumstances,
  type Circumstance,
  type Expectation,
  type Guidance,
} from '../model/guidance.ts';
import { isUsable, worstLevel } from '../model/level.ts';
import type { Practice } from '../model/practice.ts';
import type { Service } from '../model/service.ts';
import type { Task, TaskLine } from '../model/task.ts';
import { isSurgerys, type Impact } from './effects.ts';
import type { PracticeState } from './practice-state.ts';

/** What to do about one task: the approved answer in force, and what the patient may notice. */
export interface Answer {
  task: Task;
  expect: Expectation;
  guidance: Guidance;
}

type AtPractice = Pick<PracticeState, 'tasks' | 'access' | 'goTo' | 'backlog' | 'hasOnlineForm'> & {
  practice: Pick<Practice, 'dispensing'>;
  impacts: readonly Failing[];
  branches?: readonly { impacts: readonly Failing[] }[] | undefined;
};

type Failing = Pick<Impact, 'service' | 'level'>;

/** What fails at any door. Whether a way to get help works is asked of the practice's own door alone: all its patients may use that. */
function failingAt({
  impacts,
  branches = [],
}: Pick<AtPractice, 'impacts' | 'branches'>): readonly Failing[] {
  return [...impacts, ...branches.flatMap((one) => one.impacts)];
}

/**
 * The tasks that suffer at a practice, in order. A surgery that is not open as
 * usual touches appointments, and one that is closed everything: nobody there
 * writes a repeat prescription. Whenever anything suffers, urgent help is
 * answered too: it is what a worried person looks for first. So is what stands
 * beside a task that is answered.
 */
export function touchedTasks(practice: AtPractice): Task[] {
  const { tasks, access, backlog } = practice;
  const impacts = failingAt(practice);
  const suffers = ({ id }: TaskLine) =>
    backlog.includes(id) ||
    impacts.some(({ service }) => service.tasks.includes(id)) ||
    access === 'closed' ||
    (id === 'appointment' && access !== 'open');
  const touched = new Set(tasks.filter(suffers).map(({ id }) => id));
  if (touched.size > 0) touched.add('urgent');
  return tasks
    .filter(({ id, beside = id }) => touched.has(id) || touched.has(beside))
    .map(({ id }) => id);
}

/** The first answer, by rank, whose own services work at this practice now; undefined if none does. */
export function answerFor(
  task: Task,
  practice: AtPractice,
  guidance: readonly Guidance[],
): Answer | undefined {
  const inForce = guidance.find((one) => one.task === task && holdsAt(one, practice));
  if (!inForce) return undefined;
  return { task, expect: expectationOf(inForce, practice), guidance: inForce };
}

/**
 * Nothing is as usual where the surgery is closed, its own way to it fails, or
 * the task itself must wait. An answer that is another way is only a delay
 * where the door is open as usual and nothing of the task fails.
 */
function expectationOf({ task, expect }: Guidance, practice: AtPractice): Expectation {
  const failing = failingAt(practice).filter(({ service }) => service.tasks.includes(task));
  // What stands beside another need, such as a crisis, has a way of its own.
  const isBeside = practice.tasks.some(({ id, beside }) => id === task && beside !== undefined);
  if (expect !== 'usual') {
    const isAtDoor = !isBeside && !isOpenAsUsual(practice.access);
    return failing.length === 0 && !isAtDoor ? 'delays' : expect;
  }
  const isCutOff = failing.some((impact) => isSurgerys(impact) && !isUsable(impact.level));
  const isShut = practice.access === 'closed' && !isBeside;
  const isAsUsual = !isShut && !practice.backlog.includes(task) && !isCutOff;
  return isAsUsual ? 'usual' : 'another-way';
}

/**
 * The answer that is right at every one of some practices: the first whose
 * needs all of them meet, or whose words serve those others too. Nothing when
 * no answer is right for all.
 */
export function commonAnswer(
  task: Task,
  practices: readonly AtPractice[],
  guidance: readonly Guidance[],
): Guidance | undefined {
  const own = practices.map((practice) => answerFor(task, practice, guidance)?.guidance.id ?? '');
  return guidance.find(
    (one) =>
      one.task === task &&
      practices.every(
        (practice, index) => holdsAt(one, practice) || one.covers.includes(own[index] ?? ''),
      ),
  );
}

function holdsAt({ task, needs }: Guidance, practice: AtPractice): boolean {
  return needs.every((need) => works(need, task, practice));
}

function works(need: string, task: Task, practice: AtPractice): boolean {
  if (isCircumstance(need)) return holds[need](practice, task);
  const levels = practice.impacts.flatMap(({ service, level }) =>
    service.id === need || service.standsFor === need ? level : [],
  );
  return isUsable(worstLevel(levels));
}

function isCircumstance(need: string): need is Circumstance {
  return (circumstances as readonly string[]).includes(need);
}

const holds: Record<Circumstance, (practice: AtPractice, task: Task) => boolean> = {
  'surgery-open': ({ access }) => access !== 'closed',
  'routine-care': ({ access }) => isOpenAsUsual(access),
  'urgent-care-only': ({ access }) => access === 'urgent-only',
  'surgery-closed': ({ access }) => access === 'closed',
  'seen-elsewhere': ({ access, goTo }) => access === 'closed' && goTo !== undefined,
  'own-dispensary': ({ practice }) => practice.dispensing,
  'online-form': ({ hasOnlineForm }) => hasOnlineForm,
  'usual-at-surgery': ({ access, backlog, ...doors }, task) =>
    isOpenAsUsual(access) &&
    !backlog.includes(task) &&
    !failingAt(doors).some((impact) => isSurgerys(impact) && impact.service.tasks.includes(task)),
  'catching-up': ({ backlog, ...doors }, task) =>
    backlog.includes(task) && !failingAt(doors).some(({ service }) => service.tasks.includes(task)),
};

/** The answers to every task that suffers at a practice, what cannot wait first. */
export function answersAt(practice: PracticeState, guidance: readonly Guidance[]): Answer[] {
  return touchedTasks(practice).flatMap((task) => answerFor(task, practice, guidance) ?? []);
}

/** Tasks that suffer and that no answer is left for: each needs something that is down. */
export function unansweredAt(practice: PracticeState, guidance: readonly Guidance[]): Task[] {
  return touchedTasks(practice).filter((task) => answerFor(task, practice, guidance) === undefined);
}

/**
 * How far surgeries are open where a task has no answer once every service
 * fails, whatever else is true: then patients would be told nothing. Empty if
 * an answer is always left.
 */
export function withoutAnswer(
  task: Task,
  services: readonly Service[],
  guidance: readonly Guidance[],
): Access[] {
  const impacts = services.map((service) => ({ service, level: 'major-outage' as const }));
  const worst = { practice: { dispensing: false }, hasOnlineForm: false, tasks: [] };
  return accesses.filter((access) =>
    [
      { ...worst, access, impacts, backlog: [] },
      { ...worst, access, impacts, backlog: [task] },
    ].some((practice) => answerFor(task, practice, guidance) === undefined),
  );
}
