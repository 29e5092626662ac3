// The first stage of a build: nothing is bundled or rendered before the content is read and checked.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fillingsOf, placeholderTime } from '../../core/views/build-time.ts';
import { makeCacheKeys, type CacheKeys } from '../../core/views/cache-keys.ts';
import { startStage, type ProgressStage } from '../../terminal/terminal.ts';
import { readSiteContext, type ReadContent } from '../read-site-context.ts';
import { openSession } from '../session.ts';
import { drawKits, type Drawn } from './draw-kits.ts';
import { lockFolder } from './lock-folder.ts';
import { refuseCommitted } from './refuse-committed.ts';
import { restoreSite } from './swap-site.ts';

/** Where a site is built, beside the last one. */
export const nextFolder = resolve('.noticeboard/next');

/** A build on its way. */
export interface Build extends ReadContent {
  /** The folder in which the site is published. */
  site: string;
  startedMs: number;
  /** Lets the next build begin. */
  unlock: () => void;
  /** What is filled in for each placeholder that pages leave. */
  fillings: ReadonlyMap<string, string>;
  cacheKeys: CacheKeys;
  drawing: Promise<Drawn>;
  /** What is being done now, for whoever watches. */
  stage: ProgressStage;
  /** Files that were rendered, and not restored from the last build. */
  rendered: number;
}

/**
 * Waits until no other build is at work here, reads and checks the content, and
 * hands it to the pages. Throws a `ContentError` if it may not be published, and
 * a `Refusal` if the repository has what a build makes.
 */
export async function beginBuild(site: string): Promise<Build> {
  const startedMs = performance.now();
  refuseCommitted();
  const unlock = await lockFolder();
  restoreSite(site);
  const stage = startStage('Checking the content');
  const { context: shown, texts, problems, isClockFixed } = readSiteContext();
  stage.end();
  const context = { ...shown, buildTime: placeholderTime };
  const drawing = drawKits(context);
  openSession({ context, texts, problems, drawing });
  return {
    context,
    texts,
    problems,
    isClockFixed,
    site,
    startedMs,
    unlock,
    fillings: fillingsOf(shown.buildTime, shown.translators),
    cacheKeys: makeCacheKeys(context, digest),
    drawing,
    stage: startStage('Bundling the pages'),
    rendered: 0,
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
