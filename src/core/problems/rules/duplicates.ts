import type { Checked } from '../check-content.ts';
import { anError, type Problem } from '../problem.ts';

interface Keyed {
  key: string;
  problem: Pick<Problem, 'file' | 'line' | 'path'>;
}

/** Things that may be there once only. The second one is the one reported. */
export function checkDuplicates({ content }: Checked): Problem[] {
  return [
    ...repeated(
      'practice/twice',
      'the practice code',
      content.practices
        .toSorted((a, b) => a.line - b.line)
        .map(({ code, line }) => ({ key: code, problem: { file: 'practices.csv', line } })),
    ),
    ...repeated(
      'area/twice',
      'the area id',
      content.areas.map(({ id }, index) => ({
        key: id,
        problem: { file: 'areas.yaml', path: [index, 'id'] },
      })),
    ),
    ...repeated(
      'service/same-position',
      'the position',
      content.services.map(({ position, file }) => ({
        key: String(position),
        problem: { file, path: ['position'] },
      })),
    ),
    ...repeated(
      'guidance/same-rank',
      'the task and rank',
      content.guidance.map(({ task, rank, file }) => ({
        key: `${task} ${rank}`,
        problem: { file, path: ['rank'] },
      })),
    ),
    ...content.incidents.flatMap(({ updates }) =>
      repeated(
        'update/same-minute',
        'the time',
        updates.map(({ at, stem, file }) => ({
          key: String(Math.floor(at / 60_000)),
          shown: stem,
          problem: { file, path: ['at'] },
        })),
      ),
    ),
  ];
}

function repeated(code: string, what: string, entries: (Keyed & { shown?: string })[]): Problem[] {
  const first = new Map<string, Keyed['problem']>();
  const problems: Problem[] = [];
  for (const { key, shown = key, problem } of entries) {
    const other = first.get(key);
    if (!other) {
      first.set(key, problem);
      continue;
    }
    const place = other.file === problem.file ? `on line ${other.line ?? '?'}` : `in ${other.file}`;
    problems.push(
      anError({
        code,
        ...problem,
        message: `${what} "${shown}" is already used ${place}`,
        fix: 'Each may be used once only. Change one of them.',
      }),
    );
  }
  return problems;
}
