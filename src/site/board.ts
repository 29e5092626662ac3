import { readContent } from '../content/read-content.ts';
import { reportForTerminal } from '../content/report.ts';
import type { Board } from '../core/board.ts';
import { hasErrors } from '../core/problems/problem.ts';
import { contentFolder } from './content-folder.ts';
import { readPlace } from './place.ts';

/**
 * The one place where the site's pages get what they show. The content is read
 * once for a whole build, with the clock and the address bound.
 */
const report = readContent(contentFolder, {
  today: Date.now(),
  asked: process.env['NOTICEBOARD_NOW'],
  place: readPlace(process.env),
});
if (!report.board) {
  throw new Error(reportForTerminal(report.problems.filter((one) => hasErrors([one]))));
}

export const board: Board = report.board;
