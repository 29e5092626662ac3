import { noFindings } from '../../../src/core/built/inspect-file.ts';
import { fillings, makeStamp } from '../../../src/core/stamp.ts';
import { makeTranslator } from '../../../src/core/words/translator.ts';
import { give, type Given } from '../../../src/site/given.ts';
import { workApart } from './apart.ts';
import { openBundle } from './bundle.ts';
import { inspectorFor } from './check-built.ts';
import { listFiles } from './list-files.ts';
import { renderGroups, type Rendered } from './render-groups.ts';
import type { Share } from './share.ts';

/** Which part of the site a process renders, and into which folder. */
export interface RenderStart {
  share: Share;
  folder: string;
}

/** What it needs for that. */
export interface RenderWork {
  /** The folder of the bundled pages. */
  bundle: string;
  given: Given;
  /** What may be taken from an earlier build, by id of its group. */
  prints: ReadonlyMap<string, string>;
  /** After how many minutes a page is old. */
  oldAfter: string;
}

workApart(async ({ share, folder }: RenderStart, work: Promise<RenderWork>): Promise<Rendered> => {
  const { bundle, given, prints, oldAfter } = await work;
  give(given);
  const { content, now, place } = given;
  const words = fillings(makeStamp(now, oldAfter), content.languages.map(makeTranslator));
  const rendered = { made: 0, taken: 0, findings: noFindings() };
  await renderGroups(await listFiles(await openBundle(bundle), place), {
    share,
    folder,
    prints,
    inspector: inspectorFor(place),
    fillings: new Map([...words].map(([what, text]) => [what, Buffer.from(text)])),
    rendered,
  });
  return rendered;
});
