import { setImmediate } from 'node:timers/promises';
import type { Reporter } from '../../../src/content/reporters/reporter.ts';
import { hasErrors } from '../../../src/core/problems/problem.ts';
import { describeWarnings } from '../../../src/core/built/warnings.ts';
import type { Content } from '../../../src/core/model/content.ts';
import { fingerprint } from '../../../src/core/reuse/fingerprints.ts';
import { isClockFixed } from '../../../src/core/time/choose-now.ts';
import { countOf, number } from '../../../src/core/words/count.ts';
import { readPlace } from '../../../src/site/place.ts';
import { listBuilt, publishAddresses, readLast } from './addresses.ts';
import { makeBundle } from './bundle.ts';
import { checkBuilt } from './check-built.ts';
import { publishBuild } from './publish-build.ts';
import { checkOrExit, parseOrExit } from '../check.ts';
import { describeContent, describeSite, describeWaiting } from '../summary.ts';
import { style, withProgress } from '../terminal.ts';
import { drawKits, type Drawn } from './draw-kits.ts';
import { forwardLost } from './forward-lost.ts';
import { digestProgram, makeDigest } from './digest-program.ts';
import { dropOld } from './kept-files.ts';
import { openParses } from './kept-parses.ts';
import { makeStopwatch, writeReport } from './report.ts';
import type { Rendered } from './render-groups.ts';
import { tellWarnings } from './tell-warnings.ts';
import { startRenderers } from './render-site.ts';
import { clearPrevious, restoreSite, swapIn } from './swap.ts';

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
  for (const one of [cleared, bundle]) one.catch(ignore);
  const renderers = startRenderers(next, { place, program });
  const parses = openParses(program);
  const bundled = bundle.then((folder) => renderers.tell({ bundle: folder }));
  bundled.catch(ignore);
  // A content with errors ends this process, and then there is nothing to render.
  process.once('exit', renderers.stop);
  const board = await withProgress('Checking the content', async () => {
    // Pages that are bundled already are loaded while the content is read.
    await setImmediate();
    const parsed = parseOrExit('current', parses.remember);
    const { content, now, problems } = parsed;
    // It is rendered while it is checked here: whatever comes of that is not
    // swapped in if something is wrong with it, and mostly nothing is.
    if (content && !hasErrors(problems)) {
      await renderers.tell({ content, now, isClockFixed: standsStill(content) });
    }
    return checkOrExit(reporter, parsed);
  });
  const { content } = board;
  const { now } = board.state;
  watch.lap('Content read and checked');
  const drawing = drawKits(board);
  drawing.catch(ignore);
  await bundled;
  watch.lap('Pages bundled');
  // What needs no page is done while pages are rendered.
  const readingLast = readLast();
  readingLast.catch(ignore);
  parses.keep();
  publishBuild(next, board, standsStill(content));
  const prints = fingerprint(board, makeDigest(program));
  const { undrawn, findings, ...rendered } = await withProgress(
    'Drawing pictures and building the pages',
    async (note) => {
      const pictures = await drawing;
      await renderers.tell({ undrawn: new Set(pictures.undrawn.map(({ key }) => key)) });
      const pages = await renderers.result;
      note(describeMade(pictures, pages));
      return { undrawn: pictures.undrawn, ...pages };
    },
  );
  watch.lap('Pictures drawn, pages and files made');
  dropOld(prints);
  const last = await readingLast;
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
  console.log(`${describeSite(files)}, in ${seconds} s.`);
  tellWarnings(describeWarnings(board, { undrawn, forwards }), process.env);
  const waiting = describeWaiting(content, now);
  for (const line of waiting) console.log(style('dim', line));
  return board;
}

/** Whether the clock of this build does. */
function standsStill({ site }: Content): boolean {
  return isClockFixed(process.env['NOTICEBOARD_NOW'], site.demonstration?.now);
}

function describeMade({ drawn, kept }: Drawn, { made, taken }: Rendered): string {
  return [
    `${countOf(drawn, 'picture')} drawn, ${number(kept)} kept`,
    `${countOf(made, 'file')} made, ${number(taken)} kept`,
  ].join('; ');
}

/** For a failure that somebody else waits for. */
function ignore(): void {
  return undefined;
}
