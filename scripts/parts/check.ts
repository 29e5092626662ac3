import { readContent, type ContentReport } from '../../src/content/read-content.ts';
import { json } from '../../src/content/reporters/json.ts';
import type { Reporter } from '../../src/content/reporters/reporter.ts';
import type { Board } from '../../src/core/board.ts';
import { contentFolder } from '../../src/site/content-folder.ts';
import { usualReporter, wordProblems } from './print-problems.ts';
import { readSetting } from './setting.ts';

/** The content of this checkout, checked. Every problem is told; with an error the process ends. A build reads current words alone. */
export function checkOrExit(
  reporter: Reporter = usualReporter(),
  words: 'all' | 'current' = 'all',
): Board {
  const { board, problems } = readContentOrExit(words);
  const report = wordProblems(problems, reporter);
  // A program reads one document; a person gets an empty line before what follows.
  if (report) console.log(reporter === json ? report : `${report}\n`);
  if (board) return board;
  if (reporter !== json) {
    console.log('Nothing was published. What was published before is still there.');
  }
  process.exit(1);
}

function readContentOrExit(words: 'all' | 'current'): ContentReport {
  try {
    return readContent(contentFolder, { ...readSetting(), words });
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
