import type { Content } from './content.ts';
import { hasOwnTasks, pressingTasks, type TaskLine } from './task.ts';

type Answered = Pick<Content, 'tasks' | 'guidance'> & { site?: Content['site'] | undefined };

/**
 * The tasks that a live site does not show, because no answer to them is
 * approved. What cannot wait is never hidden: there each draft is an error, as
 * everywhere where a publisher has no tasks.yaml.
 */
export function hiddenTasks({ site, tasks, guidance }: Answered): TaskLine[] {
  if (!site || site.demonstration || !hasOwnTasks(tasks)) return [];
  return tasks.filter(
    ({ id }) =>
      !pressingTasks.includes(id) && !guidance.some(({ task, isDraft }) => task === id && !isDraft),
  );
}

/** A content without the tasks that are hidden. Their answers stay, and are never looked for. */
export function withoutHiddenTasks(content: Content): Content {
  const hidden = new Set(hiddenTasks(content));
  if (hidden.size === 0) return content;
  return { ...content, tasks: content.tasks.filter((line) => !hidden.has(line)) };
}
