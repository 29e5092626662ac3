import { checkParsed, parseSources, type ParsedContent } from '../../src/content/read-content.ts';
import type { Remember } from '../../src/content/parse-files.ts';
import { readFiles } from '../../src/content/read-files.ts';
import { json } from '../../src/content/reporters/json.ts';
import type { Reporter } from '../../src/content/reporters/reporter.ts';
import type { Board } from '../../src/core/board.ts';
import { contentFolder } from '../../src/site/content-folder.ts';
import { usualReporter, wordProblems } from './print-problems.ts';
import { readSetting } from './setting.ts';

/** The content of this checkout, taken apart. A NOTICEBOARD_NOW that is no time ends the process. */
export function parseOrExit(remember?: Remember): ParsedContent {
  try {
    return parseSources(readFiles(contentFolder), readSetting(), remember);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** The content of this checkout, checked. Every problem is told; with an error the process ends. A build reads current words alone. */
export function checkOrExit(
  reporter: Reporter = usualReporter(),
  words: 'all' | 'current' = 'all',
  parsed = parseOrExit(),
): Board {
  const { board, problems } = checkParsed(parsed, { ...readSetting(), words });
  const report = wordProblems(problems, reporter);
  // A program reads one document; a person gets an empty line before what follows.
  if (report) console.log(reporter === json ? report : `${report}\n`);
  if (board) return board;
  if (reporter !== json) {
    console.log('Nothing was published. What was published before is still there.');
  }
  process.exit(1);
}
