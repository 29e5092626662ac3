import { readContent } from '../content/read-content.ts';
import { reportForTerminal } from '../content/report.ts';
import type { Board } from '../core/board.ts';
import { hasErrors } from '../core/problems/problem.ts';
import { makeStamp, oldAfter } from '../core/stamp.ts';
import { isClockFixed } from '../core/time/choose-now.ts';
import { contentFolder } from './content-folder.ts';
import { readPlace } from './place.ts';

/** Reads and checks the content of the live preview. Throws with all errors of a content that has some. */
export function readBoard(): Board {
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
