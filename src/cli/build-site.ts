import { ContentError } from '../astro/content-error.ts';
import { describeLeft, explainFailure } from '../astro/build/failure.ts';
import { usualSite } from '../astro/build/swap-site.ts';
import { problems } from '../astro/session.ts';
import { json } from '../content/reporters/json.ts';
import type { Reporter } from '../content/reporters/reporter.ts';
import type { Problem } from '../core/check/problem.ts';
import { usualReporter, wordProblems } from '../terminal/problems.ts';
import { build } from './astro.ts';

/** `astro build`, with failures told in plain words. If it fails, the process ends. */
export async function buildSite(reporter = usualReporter()): Promise<void> {
  try {
    await build({ logLevel: 'silent' });
    print(problems, reporter);
  } catch (error) {
    if (error instanceof ContentError) print(error.problems, reporter);
    else console.log(`\n${explainFailure(error)}\n`);
    if (reporter !== json) console.log(describeLeft(usualSite));
    process.exit(1);
  }
}

function print(found: readonly Problem[], reporter: Reporter): void {
  const report = wordProblems(found, reporter);
  // A program reads one document; a person gets empty lines around it.
  if (report) console.log(reporter === json ? report : `\n${report}\n`);
}
