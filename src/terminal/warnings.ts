import { appendFileSync } from 'node:fs';
import { style } from './terminal.ts';

/** Says what is not as it should be in a site that is published; in a workflow, on the run's page too. */
export function tellWarnings(warnings: readonly string[], env: NodeJS.ProcessEnv): void {
  for (const warning of warnings) {
    console.log(`\n${style('yellow', 'Warning:')} ${warning}`);
    if (env['GITHUB_ACTIONS'] === 'true') {
      console.log(
        `::warning title=Published, with a warning::${warning.replaceAll('%', '%25').replaceAll('\n', '%0A')}`,
      );
    }
  }
  const summary = env['GITHUB_STEP_SUMMARY'];
  if (summary && warnings.length > 0) {
    appendFileSync(summary, `\n### Published, with a warning\n\n${warnings.join('\n\n')}\n`);
  }
}
