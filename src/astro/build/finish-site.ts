import { setImmediate } from 'node:timers/promises';
import type { Reporter } from '../../content/reporters/reporter.ts';
import type { SiteContext } from '../../core/views/site-context.ts';
import { hasErrors } from '../../core/model/problem.ts';
import { describeWarnings } from '../../core/built-site/warnings.ts';
import type { Content } from '../../core/model/content.ts';
import { isClockFixed } from '../../core/time/choose-now.ts';
import { countOf, number } from '../../core/language/count.ts';
import { next, type Begun } from './begin-site.ts';
import { listBuilt, publishAddresses, readLast } from './addresses.ts';
import { checkBuilt } from './check-built.ts';
import { publishBuild } from './publish-build.ts';
import { checkOrExit, parseOrExit } from '../../cli/check.ts';
import { describeContent, describeSite, describeWaiting } from '../../cli/summary.ts';
import { style, withProgress } from '../../cli/terminal.ts';
import { drawKits, type Drawn } from './draw-kits.ts';
import { forwardLost } from './forward-lost.ts';
import { dropOld } from './kept-files.ts';
import { openParses } from './kept-parses.ts';
import { writeReport } from './report.ts';
import type { Rendered } from './rendered.ts';
import { tellWarnings } from './tell-warnings.ts';
import { removePrevious, swapIn } from './swap.ts';

/** Checks the content, has it rendered, looks at what came of it, and publishes it. */
export async function finishSite(begun: Begun, reporter?: Reporter): Promise<SiteContext> {
  const { watch, place, program, renderers, bundled } = begun;
  const parses = openParses(program);
  const context = await withProgress('Checking the content', async () => {
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
  const { content } = context;
  const { now } = context.state;
  watch.lap('Content read and checked');
  const drawing = drawKits(context);
  drawing.catch(ignore);
  await bundled;
  watch.lap('Pages bundled');
  // What needs no page is done while pages are rendered.
  const readingLast = readLast();
  readingLast.catch(ignore);
  parses.keep();
  publishBuild(next, context, standsStill(content));
  const { undrawn, made, taken, kept, findings } = await withProgress(
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
  dropOld(kept);
  const last = await readingLast;
  const { forwards, files } = forwardLost(next, listBuilt(next), context, last);
  checkBuilt(next, files, place, findings);
  watch.lap('Links and files checked');
  publishAddresses(next, files, context, { last, forwards });
  await swapIn(next);
  watch.lap('Swapped in');
  writeReport(
    { stages: watch.stages, processes: renderers.count(), made, taken },
    process.env['GITHUB_STEP_SUMMARY'],
  );
  console.log(`\n${style('bold', 'Published in dist/:')} ${describeContent(content, now)}`);
  console.log(`${describeSite(files)}, in ${watch.seconds().toFixed(1)} s.`);
  tellWarnings(describeWarnings(context, { undrawn, forwards }), process.env);
  const waiting = describeWaiting(content, now);
  for (const line of waiting) console.log(style('dim', line));
  // The site is published, whatever comes of this. What is left is removed with the next one.
  await removePrevious().catch(ignore);
  return context;
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

/** For a failure that is told elsewhere. */
function ignore(): void {
  return undefined;
}
