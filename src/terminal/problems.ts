import { relative } from 'node:path';
import { chooseReporter } from '../content/reporters/choose-reporter.ts';
import type { Reporter } from '../content/reporters/reporter.ts';
import type { Problem } from '../core/check/problem.ts';
import { contentFolder } from '../content/content-folder.ts';
import { style } from './terminal.ts';

/** The content folder as a person types it. */
export const shownFolder = relative(process.cwd(), contentFolder) || '.';

/** For a person, and in GitHub Actions for the lines of the pull request too. */
export const usualReporter = (): Reporter => chooseReporter(undefined, process.env);

/** What a reporter says of problems of the content, whose files get the paths that a person types. */
export function wordProblems(problems: readonly Problem[], reporter: Reporter): string {
  return reporter.report(
    problems.map((one) => ({ ...one, file: `${shownFolder}/${one.file}` })),
    style,
  );
}
