import { readContent } from '../content/read-content.ts';
import { reportForTerminal } from '../content/report.ts';
import type { Board } from '../core/board.ts';
import { makeBoard } from '../core/make-board.ts';
import { hasErrors } from '../core/problems/problem.ts';
import { blankStamp } from '../core/stamp.ts';
import { contentFolder } from './content-folder.ts';
import { takeGiven } from './given.ts';
import { readPlace } from './place.ts';

/**
 * The one place where the site's pages get what they show, with the clock and
 * the address bound. A build hands it over; the live preview reads it here.
 */
export const board: Board = openBoard();

function openBoard(): Board {
  const given = takeGiven();
  if (given) return makeBoard(given.content, given.now, given.place, blankStamp);
  const report = readContent(contentFolder, {
    today: Date.now(),
    asked: process.env['NOTICEBOARD_NOW'],
    place: readPlace(process.env),
  });
  if (report.board) return report.board;
  throw new Error(reportForTerminal(report.problems.filter((one) => hasErrors([one]))));
}
