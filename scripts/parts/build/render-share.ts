import { makeStamp } from '../../../src/core/stamp.ts';
import { makeTranslator } from '../../../src/core/words/translator.ts';
import { give, type Given } from '../../../src/site/given.ts';
import { build } from '../astro.ts';
import { renderGroups } from './render-groups.ts';
import type { Share } from './share.ts';
import { workApart } from './worker.ts';

/** What a process needs to know to render its share of the site. */
export interface RenderTask {
  given: Given;
  share: Share;
  outDir: string;
  /** What may be taken from an earlier build, by id of its group. */
  prints: ReadonlyMap<string, string>;
  /** After how many minutes a page is old. */
  oldAfter: string;
}

workApart(async ({ given, share, outDir, prints, oldAfter }: RenderTask): Promise<void> => {
  give(given);
  const { content, now, place } = given;
  const stamp = makeStamp(now, oldAfter);
  const translators = content.languages.map(makeTranslator);
  await build({
    outDir,
    cacheDir: `${outDir}-cache`,
    logLevel: 'error',
    integrations: [renderGroups({ share, folder: outDir, stamp, place, translators, prints })],
  });
});
