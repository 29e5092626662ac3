import { reportForTerminal } from '../report.ts';
import type { Reporter } from './reporter.ts';

/** For a person: grouped by file, with the fix in green. */
export const terminal: Reporter = {
  name: 'terminal',
  report: (problems, style) => (problems.length === 0 ? '' : reportForTerminal(problems, style)),
};
