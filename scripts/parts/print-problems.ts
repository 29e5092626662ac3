import { reportForTerminal } from '../../src/content/report.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import { style } from './terminal.ts';

/**
 * The one place where `preview-changes` prints problems: another reporter, such
 * as GitHub's annotations under GITHUB_ACTIONS, is chosen here. GitHub reads
 * annotations from either output.
 */
export function printProblems(
  problems: readonly Problem[],
  folder: string,
  to: 'output' | 'error',
): void {
  const shown = problems.map((one) => ({ ...one, file: `${folder}/${one.file}` }));
  const report = `${reportForTerminal(shown, style)}\n`;
  if (to === 'error') console.error(report);
  else console.log(report);
}
