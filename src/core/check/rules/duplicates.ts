import type { CheckedContent } from '../checked.ts';
import { branchesFile, practicePlace } from '../practice-place.ts';
import { anError, type Problem } from '../problem.ts';

interface Entry {
  key: string | number;
  place: Pick<Problem, 'file' | 'line' | 'path'>;
}

/** Things that may be there once only. The second one is the one reported. */
export function checkDuplicates({ content, branches }: CheckedContent): Problem[] {
  return [
    ...findRepeated(
      content.practices
        .toSorted((a, b) => a.line - b.line)
        .map((practice) => ({ key: practice.code, place: practicePlace(practice, 'code') })),
      (code, place, other) => ({
        code: 'practice/twice',
        ...place,
        message: `the practice ${code} is already on line ${other.line}`,
        fix: 'Delete one of the two lines, or correct the code.',
      }),
    ),
    ...findRepeated(
      branches.map(({ id, name, line }) => ({
        key: id,
        place: { ...practicePlace({ code: id, name, line }, 'id'), file: branchesFile },
      })),
      (id, place, other) => ({
        code: 'branch/twice',
        ...place,
        message: `the branch "${id}" is already on line ${other.line}`,
        fix: `Delete one of the two lines, or give this one another id, such as ${id}-2.`,
      }),
    ),
    ...findTwiceListed('area', content.areas),
    ...findTwiceListed('task', content.tasks),
    ...findRepeated(
      content.services.map(({ position, file }) => ({
        key: position,
        place: { file, path: ['position'] },
      })),
      (position, place, other) => ({
        code: 'service/same-position',
        ...place,
        message: `the position ${position} is already that of ${other.file}`,
        fix: `Write a number that no other service has, such as position: ${
          Math.max(...content.services.map((service) => service.position)) + 10
        }`,
      }),
    ),
    ...findRepeated(
      content.guidance.map(({ task, rank, file }) => ({
        key: `${task} ${rank}`,
        place: { file, path: ['rank'] },
      })),
      (taskAndRank, place, other) => {
        const [task, rank] = String(taskAndRank).split(' ');
        const ranks = content.guidance.flatMap((one) => (one.task === task ? one.rank : []));
        return {
          code: 'guidance/same-rank',
          ...place,
          message: `the answer no. ${rank} to the task "${task}" is already ${other.file}`,
          fix: `Write a rank that no other answer to it has, such as rank: ${Math.max(...ranks) + 1}`,
        };
      },
    ),
  ];
}

/** In areas.yaml or tasks.yaml, which are lists. */
function findTwiceListed(what: 'area' | 'task', list: readonly { id: string }[]): Problem[] {
  return findRepeated(
    list.map(({ id }, index) => ({
      key: id,
      place: { file: `${what}s.yaml`, path: [index, 'id'] },
    })),
    (id, place, other) => ({
      code: `${what}/twice`,
      ...place,
      message: `the ${what} "${id}" is already no. ${Number(other.path?.[0]) + 1} of the list`,
      fix: 'Delete one of the two, or correct the id.',
    }),
  );
}

function findRepeated(
  entries: readonly Entry[],
  word: (
    key: Entry['key'],
    place: Entry['place'],
    other: Entry['place'],
  ) => Omit<Problem, 'severity'>,
): Problem[] {
  const first = new Map<Entry['key'], Entry['place']>();
  return entries.flatMap(({ key, place }) => {
    const other = first.get(key);
    if (other) return [anError(word(key, place, other))];
    first.set(key, place);
    return [];
  });
}
