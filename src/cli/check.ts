import {
  checkParsed,
  parseSources,
  type ContentReport,
  type ParsedSources,
} from '../content/read-content.ts';
import { readFiles } from '../content/read-files.ts';
import { json } from '../content/reporters/json.ts';
import type { Reporter } from '../content/reporters/reporter.ts';
import { beStrictWithNew } from '../core/check/compare/stricter.ts';
import { hasErrors } from '../core/check/problem.ts';
import type { SiteContext } from '../core/views/site-context.ts';
import { contentFolder } from '../content/content-folder.ts';
import { readHistory } from './git-history.ts';
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

/** With Git it is known what is new. A build has only what is merged. */
function strictly(report: ContentReport): ContentReport {
  if (!report.problems.some(({ code }) => code === 'file/bracket-list')) return report;
  const history = readHistory(contentFolder);
  if (!history) return report;
  const problems = beStrictWithNew(report.problems, (file) => !history.merged.has(file));
  return hasErrors(problems) ? { problems } : { ...report, problems };
}

/** The content of this checkout, checked. Every problem is told; with an error the process ends. */
export function checkOrExit(
  reporter: Reporter = usualReporter(),
  parsed = parseOrExit(),
): SiteContext {
  const { context, problems } = strictly(checkParsed(parsed));
  const report = wordProblems(problems, reporter);
  // A program reads one document; a person gets an empty line before what follows.
  if (report) printWhole(reporter === json ? report : `${report}\n`);
  if (context) return context;
  if (reporter !== json) {
    printWhole('Nothing was published. What was published before is still there.');
  }
  process.exit(1);
}
