import { join } from 'node:path';
import { contentFolder } from '../content/content-folder.ts';
import { terminal } from '../content/reporters/terminal.ts';
import { hasErrors, type Problem } from '../core/check/problem.ts';
import { wordProblems } from '../terminal/problems.ts';

/**
 * The content has errors. The message is all of its problems, for a person;
 * `loc` is where the first error stands, which Astro shows instead of our code.
 */
export class ContentError extends Error {
  override name = 'The content has errors';
  readonly problems: readonly Problem[];
  readonly loc: { file: string; line: number; column: number };

  constructor(problems: readonly Problem[]) {
    super(wordProblems(problems, terminal));
    this.problems = problems;
    const { file, line = 1 } = problems.find((one) => hasErrors([one])) ?? { file: '.' };
    this.loc = { file: join(contentFolder, file), line, column: 1 };
    // The way through our code helps nobody who writes.
    this.stack = this.message;
  }
}
