import { readContent } from '../content/read-content.ts';
import { reportForTerminal } from '../content/report.ts';
import type { SiteContext } from '../core/views/site-context.ts';
import { hasErrors } from '../core/model/problem.ts';
import { makeStamp, oldAfter } from '../core/views/build-time.ts';
import { isClockFixed } from '../core/time/choose-now.ts';
import { contentFolder } from '../content/content-folder.ts';
import { readPlace } from './site-root.ts';

/** Reads and checks the content of the live preview. Throws with all errors of a content that has some. */
export function readSiteContext(): SiteContext {
  const asked = process.env['NOTICEBOARD_NOW'];
  const report = readContent(contentFolder, {
    today: Date.now(),
    asked,
    place: readPlace(process.env),
  });
  if (report.context) {
    const { content, state } = report.context;
    const isFixed = isClockFixed(asked, content.site.demonstration?.now);
    const stamp = makeStamp(state.now, oldAfter(content.site, state, isFixed));
    return { ...report.context, stamp };
  }
  throw new Error(reportForTerminal(report.problems.filter((one) => hasErrors([one]))));
}
