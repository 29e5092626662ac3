// The last stage of a build: the site is looked at, compared with the last one, and swapped in whole.
import { describeWarnings } from '../../core/built-site/warnings.ts';
import { countOf, number } from '../../core/language/count.ts';
import { describeContent, describeSite, describeWaiting } from '../../terminal/summary.ts';
import { startStage, style } from '../../terminal/terminal.ts';
import { tellWarnings } from '../../terminal/warnings.ts';
import { nextFolder, type Build } from './begin-build.ts';
import { writeBuildDocument } from './build-document.ts';
import { forwardLost } from './forward-lost.ts';
import { listFiles } from './list-files.ts';
import { publishAddresses, readLast } from './published-addresses.ts';
import { removePrevious, swapIn } from './swap-site.ts';
import { verifySite } from './verify-site.ts';

/** Publishes what was built. Throws a `Refusal` if it would not work, or would lose an address. */
export async function publishSite(build: Build): Promise<void> {
  const { site, context, isClockFixed } = build;
  const { content, state } = context;
  const { undrawn, drawn, restored } = await build.drawing;
  build.stage.end(
    `${countOf(drawn, 'picture')} drawn, ${number(restored)} restored; ${countOf(build.rendered, 'file')} rendered`,
  );
  const verifying = startStage('Checking links and files');
  writeBuildDocument(nextFolder, context, isClockFixed);
  const last = await readLast(site);
  const { forwards, files } = forwardLost(nextFolder, listFiles(nextFolder), context, last);
  verifySite(nextFolder, files, context.addresses);
  publishAddresses(nextFolder, files, context, { last, forwards });
  verifying.end();
  await swapIn(nextFolder, site);
  const seconds = (performance.now() - build.startedMs) / 1000;
  console.log(`\n${style('bold', 'Published in dist/:')} ${describeContent(content, state.now)}`);
  console.log(`${describeSite(files)}, in ${seconds.toFixed(1)} s.`);
  tellWarnings(describeWarnings(context, { undrawn, forwards }), process.env);
  for (const line of describeWaiting(content, state.now)) console.log(style('dim', line));
  // The site is published, whatever comes of this. What is left is removed with the next one.
  await removePrevious().catch(() => undefined);
  build.unlock();
}
