import { existsSync } from 'node:fs';
import { readPlace } from '../site-root.ts';
import type { Place } from '../../core/views/make-site-context.ts';
import { bundleFolder, makeBundle } from './bundle.ts';
import { digestProgram } from './digest-program.ts';
import { startRenderers, type Renderers } from './render-site.ts';
import { makeStopwatch, type Stopwatch } from './report.ts';
import { restoreSite } from './swap.ts';

/** Where a site is built, beside the last one. */
export const next = '.noticeboard/next';

/** A build that has begun: processes of its own are getting ready. */
export interface Begun {
  watch: Stopwatch;
  place: Place;
  /** The program's digest. */
  program: string;
  renderers: Renderers;
  /** Resolves when the renderers are told where the bundled pages are. */
  bundled: Promise<void>;
}

/** Begins with what takes longest and needs no content. */
export function beginSite(): Begun {
  const watch = makeStopwatch();
  restoreSite();
  const place = readPlace(process.env);
  const program = digestProgram();
  const bundle = bundleFolder(program, place);
  const isBundled = existsSync(bundle);
  const bundling = isBundled ? Promise.resolve() : makeBundle(bundle);
  const renderers = startRenderers(next, { place, program }, !isBundled);
  // Whatever ends this process, there is nothing to render then.
  process.once('exit', renderers.stop);
  const bundled = bundling.then(() => renderers.tell({ bundle }));
  // A content with errors is told first, whatever else goes wrong.
  bundled.catch(() => undefined);
  return { watch, place, program, renderers, bundled };
}
