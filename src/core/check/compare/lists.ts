import type { Site } from '../../model/site.ts';
import { countOf, listOf } from '../../language/count.ts';
import { anError, type Problem } from '../problem.ts';
import type { Compared } from './compared.ts';

/** More names than this are counted, so that an empty table is one sentence. */
const maxNamed = 10;

/** Practices, services, areas, tasks and languages that are gone, and with them the addresses that they gave. */
export function comparePublishedLists({ before, after }: Compared): Problem[] {
  const gone = <Thing>(was: readonly Thing[], is: readonly Thing[], id: (one: Thing) => string) => {
    const kept = new Set(is.map(id));
    return was.filter((one) => !kept.has(id(one)));
  };
  const practices = gone(before.practices, after.practices, ({ code }) => code);
  const areas = gone(before.areas, after.areas, ({ id }) => id);
  const tasks = gone(before.tasks, after.tasks, ({ id }) => id);
  const languages = gone(before.site?.languages ?? [], after.site?.languages ?? [], (id) => id);
  return [
    ...report(
      'practice',
      'practices.csv',
      practices.map(({ code, name }) => `${code} ${name}`),
      {
        fix: 'Bring back what was there. For a practice that has closed for good, write the day in the column "closed".',
      },
    ),
    ...report(
      'area',
      'areas.yaml',
      areas.map(({ id }) => id),
      { fix: 'Bring back what was there. The name of an area may change, its id may not.' },
    ),
    ...report(
      'task',
      'tasks.yaml',
      tasks.map(({ id }) => id),
      {
        // Where the first of them stood, or the end of what is left.
        path: [
          Math.min(
            before.tasks.findIndex(({ id }) => id === tasks[0]?.id),
            after.tasks.length - 1,
          ),
        ],
        fix: `Bring back ${tasks.length === 1 ? 'its line' : 'their lines'}: ${listOf(tasks.map(({ id }) => `"- id: ${id}"`))}. Updates and answers name a task by its id; what patients call it may change.`,
      },
    ),
    ...report('language', 'site.yaml', languages, {
      path: ['languages'],
      fix: 'Bring back what was there: people have the addresses of pages in this language.',
    }),
    ...comparePracticePages(before.site, after.site),
    ...gone(before.services, after.services, ({ id }) => id).map(({ file, name }) =>
      anError({
        code: 'published/service-gone',
        file,
        message: `the service "${name}" was published, and its file is deleted or renamed`,
        fix: 'Bring the file back under its old name. The name inside it may change.',
      }),
    ),
  ];
}

/** Practices' pages in other languages may come, and not go. */
function comparePracticePages(before: Site | undefined, after: Site | undefined): Problem[] {
  if (!before || before.languages.length === 0) return [];
  if (before.practicePages === 'english' || after?.practicePages !== 'english') return [];
  return [
    anError({
      code: 'published/practice-pages-gone',
      file: 'site.yaml',
      path: ['practicePages'],
      message: 'is "english" now, and practices have published pages in other languages',
      fix: 'Delete this line: people have the addresses of these pages.',
    }),
  ];
}

function report(
  what: 'practice' | 'area' | 'task' | 'language',
  file: string,
  names: readonly string[],
  rest: Pick<Problem, 'fix' | 'path'>,
): Problem[] {
  if (names.length === 0) return [];
  const more = names.length - maxNamed;
  const named = more > 0 ? [...names.slice(0, maxNamed), `${more} more`] : names;
  return [
    anError({
      code: `published/${what}-gone`,
      file,
      message: `${countOf(names.length, what)} ${names.length === 1 ? 'was' : 'were'} published and ${names.length === 1 ? 'is' : 'are'} gone: ${listOf(named)}`,
      ...rest,
    }),
  ];
}
