import { z } from 'zod';
import { id } from './field.ts';

/** The id of something that a patient wants: a line of tasks.yaml. */
export type Task = string;

/** What patients want of surgeries where a publisher has no tasks.yaml, in the order in which notices answer it. */
export const firstTasks = [
  'urgent',
  'medicine',
  'appointment',
  'results',
  'referral',
  'sick-note',
  'other',
] as const satisfies readonly Task[];

/** What cannot wait: messages tell it too, and no page folds it. */
export const pressingTasks: readonly Task[] = ['urgent', 'medicine'];

const taskLineSchema = z.strictObject({
  id,
  /** Another task: wherever that is answered, this one is too, right after it. */
  beside: id.optional(),
});

export const tasksSchema = z.array(taskLineSchema).min(1);

/** A line of tasks.yaml. What patients call it stands in the languages' files, below `task`. */
export type TaskLine = z.infer<typeof tasksSchema>[number];

export const firstTaskLines: readonly TaskLine[] = firstTasks.map((id) => ({ id }));

/** Whether a publisher says in a tasks.yaml what patients may want. */
export function hasOwnTasks(lines: readonly TaskLine[]): boolean {
  return lines !== firstTaskLines;
}

/** The tasks in the order in which patients read of them: each beside another comes right after it. */
export function tasksInOrder(lines: readonly TaskLine[]): TaskLine[] {
  const ids = new Set(lines.map(({ id }) => id));
  const isGuest = ({ id, beside }: TaskLine) =>
    beside !== undefined && beside !== id && ids.has(beside);
  const after = (host: Task) => lines.filter((line) => isGuest(line) && line.beside === host);
  return lines.filter((line) => !isGuest(line)).flatMap((line) => [line, ...after(line.id)]);
}
