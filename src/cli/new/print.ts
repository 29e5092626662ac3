import { flagOf, questionOf } from '../../core/authoring/questions.ts';
import type { FormProblem } from '../../core/authoring/form.ts';
import type { Unanswered } from '../../core/authoring/unanswered.ts';
import { style } from '../../terminal/terminal.ts';

/** What is wrong with answers, each below its question. */
export function printFormProblems(
  problems: readonly FormProblem[],
  { withFlags = false } = {},
): void {
  for (const { field, message, fix } of problems) {
    const question = field
      ? `${questionOf(field).ask}${withFlags ? ` (${flagOf(field)})` : ''}`
      : '';
    console.log(`${style('red', '✗')} ${style('bold', question)}${question && '\n  '}${message}.`);
    console.log(`  ${style('green', fix.replaceAll('\n', '\n  '))}`);
  }
}

/** Which flags are missing, and what --yes would put there. */
export function printUnanswered(missing: readonly Unanswered[]): void {
  console.log('These flags are missing:');
  for (const { field, offer } of missing) {
    const or = offer ? ` Or --yes, for ${offer}.` : '';
    console.log(`  ${flagOf(field).padEnd(16)} ${questionOf(field).ask}${or}`);
  }
}

export function printNothingWritten(): void {
  console.log('Nothing was written.');
}

/** The paths, and what to do next. `page` is its address, below the host. */
export function printWritten(
  paths: readonly string[],
  notes: readonly string[],
  { folder, page }: { folder: string; page: string },
): void {
  for (const note of notes) console.log(`${style('yellow', 'Note:')} ${note}`);
  const setting = folder === 'content' ? '' : `CONTENT_DIR=${folder} `;
  const branch = `update-${paths.at(-1)?.match(/[^/\\]+(?=\.md$)/)?.[0] ?? 'new'}`;
  console.log(`\n${style('green', 'Written:')}`);
  for (const path of paths) console.log(`  ${path}`);
  console.log(`
${style('bold', 'Next')}
  See it      ${setting}npm run dev
              Then open http://localhost:4321${page}
              Change the words in the file and save: the page follows. Ctrl+C ends it.
  Check it    ${setting}npm run check
              ${setting}npm run check -- --fix puts words right where no thought is needed.
  Read it     ${setting}npm run preview-changes
              It prints every message as it will go out.
  Publish it  git switch -c ${branch}
              git add ${folder} && git commit -m "Add an update"
              git push -u origin ${branch}
              Then open a pull request on GitHub and merge it. Nothing is public before that.`);
}
