import type { Problem } from './problem.ts';

/** The table of branches, beside that of practices. */
export const branchesFile = 'branches.csv';

/** Where a practice stands in practices.csv: its line, its code and name, and the column if it is one cell. */
export function practicePlace(
  { code, name, line }: { code?: string | undefined; name?: string | undefined; line: number },
  column?: string,
): Required<Pick<Problem, 'file' | 'line' | 'path'>> {
  const practice = [code, name].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  return { file: 'practices.csv', line, path: [practice, column ?? ''].filter(Boolean) };
}
