import { readContent } from '../content/read-content.ts';
import { reportForTerminal } from '../content/report.ts';
import type { Board } from '../core/board.ts';
import { makeBoard } from '../core/make-board.ts';
import { hasErrors } from '../core/problems/problem.ts';
import { blankStamp, makeStamp, oldAfter } from '../core/stamp.ts';
import { isClockFixed } from '../core/time/choose-now.ts';
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
  const asked = process.env['NOTICEBOARD_NOW'];
  const report = readContent(contentFolder, {
    today: Date.now(),
    asked,
    place: readPlace(process.env),
  });
  if (report.board) {
    const { content, state } = report.board;
    const isFixed = isClockFixed(asked, content.site.demonstration?.now);
    const stamp = makeStamp(state.now, oldAfter(content.site, state, isFixed));
    return { ...report.board, stamp };
  }
  throw new Error(reportForTerminal(report.problems.filter((one) => hasErrors([one]))));
}
