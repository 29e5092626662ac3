import { accesses } from '../../model/access.ts';
import { english } from '../../model/language.ts';
import { hiddenTasks } from '../../model/hidden-tasks.ts';
import { hasOwnTasks, type Task } from '../../model/task.ts';
import { words } from '../../language/english.ts';
import { countOf, listOf } from '../../language/count.ts';
import { withoutAnswer } from '../../state/answers.ts';
import type { CheckedContent } from '../checked.ts';
import { closestWord } from '../closest.ts';
import { anError, aWarning, type Problem } from '../problem.ts';

const file = 'tasks.yaml';

/** That every task that something names is one, has its words in each language, and keeps an answer. */
export function checkTasks(checked: CheckedContent): Problem[] {
  const { tasks } = checked.content;
  // That tasks.yaml cannot be read has been said, and nothing can be held against it.
  if (tasks.length === 0) return [];
  return [
    ...checkNames(checked),
    ...checkWords(checked),
    ...(hasOwnTasks(tasks) ? [...checkLeft(checked), ...checkHidden(checked)] : []),
  ];
}

interface Named {
  task: Task;
  place: Pick<Problem, 'file' | 'path'>;
}

function checkNames(checked: CheckedContent): Problem[] {
  const known = checked.content.tasks.map(({ id }) => id);
  return namesIn(checked)
    .filter(({ task }) => !known.includes(task))
    .map(({ task, place }) => {
      const meant = closestWord(task, known);
      const fix = meant ? `Did you mean ${meant}?` : `Write ${listOf(known, 'or')}.`;
      return anError({
        code: 'task/unknown',
        ...place,
        message: `there is no task "${task}"`,
        fix: `${fix} What patients may want is listed in tasks.yaml.`,
      });
    });
}

function namesIn({ content, updates, salvaged }: CheckedContent): Named[] {
  const all = (some: readonly Task[], at: string, path: readonly (string | number)[]): Named[] =>
    some.map((task, index) => ({ task, place: { file: at, path: [...path, index] } }));
  return [
    ...content.tasks.flatMap(({ beside }, index): Named[] =>
      beside === undefined ? [] : [{ task: beside, place: { file, path: [index, 'beside'] } }],
    ),
    ...content.services.flatMap((service) => all(service.tasks, service.file, ['tasks'])),
    ...content.guidance.map((answer): Named => ({
      task: answer.task,
      place: { file: answer.file, path: ['task'] },
    })),
    ...[...updates, ...salvaged].flatMap((update) =>
      update.backlog.flatMap(({ tasks }, index) =>
        all(tasks, update.file, ['backlog', index, 'tasks']),
      ),
    ),
  ];
}

function checkWords({ content: { tasks, languages, site } }: CheckedContent): Problem[] {
  const shown = languages.filter(({ id }) => id === english || site?.languages.includes(id));
  return shown.flatMap((language) =>
    tasks
      .filter(({ id }) => language.task[id] === undefined)
      .map(({ id }) =>
        anError({
          code: 'language/no-task-name',
          file: language.file,
          path: ['task'],
          message: `the task "${id}" has no name in this language`,
          fix: `Add it below task: ${id}: and what patients call it`,
        }),
      ),
  );
}

/** A task always keeps an answer that needs nothing: the day on which all fails is not the day to write one. */
function checkLeft({ content: { tasks, services, guidance } }: CheckedContent): Problem[] {
  return tasks.flatMap(({ id }, index) => {
    const without = withoutAnswer(id, services, guidance);
    if (without.length === 0) return [];
    const own = guidance.filter(({ task }) => task === id);
    const rank = 1 + Math.max(0, ...own.map((answer) => answer.rank));
    const last = own.toSorted((a, b) => a.rank - b.rank).at(-1);
    const where = without.map((access) => words.access[access].toLowerCase());
    const doors =
      without.length === accesses.length ? '' : ` where surgeries are ${listOf(where, 'or')}`;
    return anError({
      code: 'task/no-last-answer',
      ...(last ? { file: last.file, path: ['needs'] } : { file, path: [index, 'id'] }),
      message: last
        ? `when nothing works, no answer to the task "${id}" is left${doors}`
        : `nothing in guidance/ answers the task "${id}"`,
      fix: `Write one more answer to "${id}" that depends on nothing: needs: [] and rank: ${rank}.`,
    });
  });
}

function checkHidden({ content }: CheckedContent): Problem[] {
  return hiddenTasks(content).flatMap((line) => {
    const drafts = content.guidance.filter(({ task }) => task === line.id).length;
    // That it has no answer at all is an error.
    if (drafts === 0) return [];
    return aWarning({
      code: 'task/hidden',
      file,
      path: [content.tasks.indexOf(line), 'id'],
      message: `patients are not shown the task "${line.id}": nobody has approved ${drafts === 1 ? 'its answer' : `any of its ${countOf(drafts, 'answer')}`}`,
      fix: 'Have an answer approved that needs nothing: npm run approve asks and writes it.',
    });
  });
}
