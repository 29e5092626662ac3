import { fillings, makeStamp } from '../../../src/core/stamp.ts';
import { makeTranslator } from '../../../src/core/words/translator.ts';
import { noFindings } from '../../../src/core/built/inspect-file.ts';
import { give, type Given } from '../../../src/site/given.ts';
import { build } from '../astro.ts';
import { workApart } from './apart.ts';
import { inspectorFor } from './check-built.ts';
import { renderGroups, type Rendered } from './render-groups.ts';
import type { Share } from './share.ts';

/** What a process needs to know to get ready. */
export interface RenderStart {
  share: Share;
  outDir: string;
}

/** What it needs to render. */
export interface RenderWork {
  given: Given;
  /** What may be taken from an earlier build, by id of its group. */
  prints: ReadonlyMap<string, string>;
  /** After how many minutes a page is old. */
  oldAfter: string;
}

// Astro and the bundle of the pages are got ready while the content is still being checked.
workApart(async ({ share, outDir }: RenderStart, work: Promise<RenderWork>): Promise<Rendered> => {
  const rendered = { made: 0, taken: 0, findings: noFindings() };
  const order = work.then(({ given, prints, oldAfter }) => {
    give(given);
    const { content, now, place } = given;
    const words = fillings(makeStamp(now, oldAfter), content.languages.map(makeTranslator));
    return {
      share,
      folder: outDir,
      place,
      prints,
      inspector: inspectorFor(place),
      fillings: new Map([...words].map(([what, text]) => [what, Buffer.from(text)])),
      rendered,
    };
  });
  await build({
    outDir,
    cacheDir: `${outDir}-cache`,
    logLevel: 'error',
    integrations: [renderGroups(order)],
  });
  return rendered;
});
