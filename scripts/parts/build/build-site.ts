import type { Reporter } from '../../../src/content/reporters/reporter.ts';
import { describeWarnings } from '../../../src/core/built/warnings.ts';
import { oldAfter } from '../../../src/core/stamp.ts';
import { fingerprint } from '../../../src/core/reuse/fingerprints.ts';
import { isClockFixed } from '../../../src/core/time/choose-now.ts';
import { countOf, number } from '../../../src/core/words/count.ts';
import { readPlace } from '../../../src/site/place.ts';
import { listBuilt, publishAddresses, readLast } from './addresses.ts';
import { makeBundle } from './bundle.ts';
import { checkBuilt } from './check-built.ts';
import { publishBuild } from './publish-build.ts';
import { checkOrExit } from '../check.ts';
import { describeContent, describeSite, describeWaiting } from '../summary.ts';
import { style, withProgress } from '../terminal.ts';
import { drawKits } from './draw-kits.ts';
import { forwardLost } from './forward-lost.ts';
import { digestProgram, dropOld, makeDigest } from './kept-files.ts';
import { makeStopwatch, writeReport } from './report.ts';
import { tellWarnings } from './tell-warnings.ts';
import { startRenderers } from './render-site.ts';
import { clearPrevious, restoreSite, site, swapIn } from './swap.ts';

const next = '.noticeboard/next';

/** Checks the content, builds the site beside the last one, and puts it in its place only when it is whole. */
export async function buildSite(reporter?: Reporter) {
  restoreSite();
  const start = performance.now();
  const watch = makeStopwatch();
  const cleared = clearPrevious();
  const place = readPlace(process.env);
  const program = digestProgram();
  const bundle = makeBundle(program, place);
  // A content with errors is told first, whatever else goes wrong.
  for (const one of [cleared, bundle]) one.catch(() => undefined);
  const renderers = startRenderers(next);
  // A content with errors ends this process, and then there is nothing to render.
  process.once('exit', renderers.stop);
  const board = await withProgress('Checking the content', () => checkOrExit(reporter, 'current'));
  const { content } = board;
  const { now } = board.state;
  watch.lap('Content read and checked');
  const undrawn = await drawKits(board);
  const given = {
    content,
    now,
    place,
    undrawn: new Set(undrawn.map(({ key }) => key)),
  };
  watch.lap('Pictures drawn');
  const prints = fingerprint(board, makeDigest(program));
  watch.lap('Fingerprints');
  const isFixed = isClockFixed(process.env['NOTICEBOARD_NOW'], content.site.demonstration?.now);
  const work = {
    bundle: await bundle,
    given,
    prints,
    oldAfter: oldAfter(content.site, board.state, isFixed),
  };
  watch.lap('Pages bundled');
  const { findings, ...rendered } = await withProgress('Building the pages', async (note) => {
    const { made, taken, findings } = await renderers.finish(work);
    note(`${countOf(made, 'file')} made, ${number(taken)} kept`);
    return { made, taken, findings };
  });
  watch.lap('Pages and files made');
  dropOld(prints);
  publishBuild(next, board, isFixed);
  const last = await readLast();
  const { forwards, files } = forwardLost(next, listBuilt(next), board, last);
  checkBuilt(next, files, place, findings);
  watch.lap('Links and files checked');
  publishAddresses(next, files, board, { last, forwards });
  await cleared;
  swapIn(next);
  watch.lap('Swapped in');
  writeReport(
    { stages: watch.stages, processes: renderers.count, ...rendered },
    process.env['GITHUB_STEP_SUMMARY'],
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${style('bold', 'Published in dist/:')} ${describeContent(content, now)}`);
  console.log(`${describeSite(site)}, in ${seconds} s.`);
  tellWarnings(describeWarnings(board, { undrawn, forwards }), process.env);
  const waiting = describeWaiting(content, now);
  for (const line of waiting) console.log(style('dim', line));
  return board;
}
