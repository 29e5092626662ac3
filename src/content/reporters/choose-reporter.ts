import { listOf } from '../../core/language/count.ts';
import { github, withoutCommands } from './github.ts';
import { json } from './json.ts';
import type { Reporter } from './reporter.ts';
import { terminal } from './terminal.ts';

export const reporters: readonly Reporter[] = [terminal, github, json];

/** The same for people, where the runner of GitHub Actions reads along. */
const log: Reporter = {
  name: terminal.name,
  report: (problems, style) => withoutCommands(terminal.report(problems, style)),
};

/** What a run of GitHub Actions tells: its log for people, and the lines of the pull request. */
const inActions: Reporter = {
  name: 'terminal and github',
  report: (problems, style) =>
    [log.report(problems, style), github.report(problems, style)].filter(Boolean).join('\n\n'),
};

/** The reporter of a name. Without a name, the one for a person, at a terminal or in GitHub Actions. Throws if there is none. */
export function chooseReporter(
  name: string | undefined,
  { GITHUB_ACTIONS }: { GITHUB_ACTIONS?: string | undefined },
): Reporter {
  const isInActions = GITHUB_ACTIONS === 'true';
  if (name === undefined) return isInActions ? inActions : terminal;
  const reporter = reporters.find((one) => one.name === name);
  if (reporter) return isInActions && reporter === terminal ? log : reporter;
  const names = reporters.map((one) => one.name);
  throw new Error(`There is no reporter "${name}". Write ${listOf(names, 'or')}.`);
}
