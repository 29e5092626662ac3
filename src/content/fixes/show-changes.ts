import type { Style } from '../report.ts';

/** Lines that took the place of others. `line` is the first of them, from 1. */
export interface LineChange {
  line: number;
  before: string[];
  after: string[];
}

/** What differs between two texts of the same file: line by line, or from the first to the last difference. */
export function findChanges(before: string, after: string): LineChange[] {
  const [old, fixed] = [toLines(before), toLines(after)];
  if (old.length === fixed.length) {
    return old.flatMap((line, index) =>
      line === fixed[index] ? [] : { line: index + 1, before: [line], after: [fixed[index] ?? ''] },
    );
  }
  const isSame = (line: string, index: number) => line === fixed[index];
  const head = old.findIndex((line, index) => !isSame(line, index));
  const start = head === -1 ? Math.min(old.length, fixed.length) : head;
  let tail = 0;
  while (
    tail < Math.min(old.length, fixed.length) - start &&
    old.at(-1 - tail) === fixed.at(-1 - tail)
  )
    tail += 1;
  return [
    {
      line: start + 1,
      before: old.slice(start, old.length - tail),
      after: fixed.slice(start, fixed.length - tail),
    },
  ];
}

function toLines(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
}

/** Each change with its file and line, what went in red and what came in green. */
export function showChanges(file: string, changes: readonly LineChange[], style: Style): string {
  const groups = changes.map(({ line, before, after }) =>
    [
      `  ${file}:${line}`,
      ...before.map((text) => style('red', `    - ${text}`)),
      ...after.map((text) => style('green', `    + ${text}`)),
    ].join('\n'),
  );
  return groups.join('\n');
}
