import { relative } from 'node:path';
import { readContent, type ContentReport } from '../../src/content/read-content.ts';
import { reportForTerminal } from '../../src/content/report.ts';
import type { Board } from '../../src/core/board.ts';
import { contentFolder } from '../../src/site/content-folder.ts';
import { readPlace } from '../../src/site/place.ts';
import { style } from './terminal.ts';

/** The content of this checkout, checked. Every problem is printed; with an error the process ends. */
export function checkOrExit(): Board {
  const report = readContentOrExit();
  if (report.problems.length > 0) {
    const folder = relative(process.cwd(), contentFolder) || '.';
    const shown = report.problems.map((one) => ({ ...one, file: `${folder}/${one.file}` }));
    console.log(`${reportForTerminal(shown, style)}\n`);
  }
  if (report.board) return report.board;
  console.log('Nothing was published. What was published before is still there.');
  process.exit(1);
}

function readContentOrExit(): ContentReport {
  try {
    return readContent(contentFolder, {
      today: Date.now(),
      asked: process.env['NOTICEBOARD_NOW'],
      place: readPlace(process.env),
    });
  } catch (error) {
    console.log((error as Error).message);
    process.exit(1);
  }
}
