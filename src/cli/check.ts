import { checkParsed, parseSources, type ParsedSources } from '../content/read-content.ts';
import { readFiles } from '../content/read-files.ts';
import { json } from '../content/reporters/json.ts';
import type { Reporter } from '../content/reporters/reporter.ts';
import type { SiteContext } from '../core/views/site-context.ts';
import { contentFolder } from '../content/content-folder.ts';
import { printWhole } from './print-whole.ts';
import { usualReporter, wordProblems } from '../terminal/problems.ts';
import { readSetting } from '../astro/setting.ts';

/**
 * The content of this checkout, taken apart. A build checks current words alone.
 * A NOTICEBOARD_NOW that is no time ends the process.
 */
export function parseOrExit(words: 'all' | 'current' = 'all'): ParsedSources {
  try {
    return parseSources(readFiles(contentFolder), { ...readSetting(), words });
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** The content of this checkout, checked. Every problem is told; with an error the process ends. */
export function checkOrExit(
  reporter: Reporter = usualReporter(),
  parsed = parseOrExit(),
): SiteContext {
  const { context, problems } = checkParsed(parsed);
  const report = wordProblems(problems, reporter);
  // A program reads one document; a person gets an empty line before what follows.
  if (report) printWhole(reporter === json ? report : `${report}\n`);
  if (context) return context;
  if (reporter !== json) {
    printWhole('Nothing was published. What was published before is still there.');
  }
  process.exit(1);
}
