import { noFindings } from '../../../src/core/built/inspect-file.ts';
import { fillings, makeStamp } from '../../../src/core/stamp.ts';
import { makeTranslator } from '../../../src/core/words/translator.ts';
import type { Place } from '../../../src/core/make-board.ts';
import { give, type Given } from '../../../src/site/given.ts';
import { workApart, type Hear } from './apart.ts';
import { openBundle } from './bundle.ts';
import { inspectorFor } from './check-built.ts';
import { listFiles } from './list-files.ts';
import { renderGroups, type Rendered } from './render-groups.ts';
import { takeShare, type Share } from './share.ts';

/** What a process needs to render its share of the site, in the order in which it is known. */
export interface RenderWork {
  share: Share;
  /** Where to write. */
  folder: string;
  /** Where the site stands. */
  place: Place;
  /** The folder of the bundled pages. */
  bundle: string;
  given: Pick<Given, 'content' | 'now'>;
  /** The incidents whose pages need pictures, by id. */
  pictured: ReadonlySet<string>;
  /** What may be taken from an earlier build, by id of its group. */
  prints: ReadonlyMap<string, string>;
  /** After how many minutes a page is old. */
  oldAfter: string;
  /** The pictures that could not be drawn, by key. */
  undrawn: ReadonlySet<string>;
}

workApart(async (hear: Hear<RenderWork>): Promise<Rendered> => {
  const [share, folder, place] = await Promise.all([hear('share'), hear('folder'), hear('place')]);
  give(hear('given').then((given) => ({ ...given, place, undrawn: hear('undrawn') })));
  // The pages are loaded now, and wait for what they are to show.
  const groups = takeShare(await listFiles(await openBundle(await hear('bundle')), place), share);
  const { content, now } = await hear('given');
  const stamp = makeStamp(now, await hear('oldAfter'));
  const words = fillings(stamp, content.languages.map(makeTranslator));
  const rendered = { made: 0, taken: 0, findings: noFindings() };
  const pictured = await hear('pictured');
  const needsPictures = ({ id }: { id: string }) => Number(pictured.has(id));
  // Pictures are still being drawn: what needs them comes last.
  await renderGroups(
    groups.toSorted((a, b) => needsPictures(a) - needsPictures(b)),
    {
      folder,
      prints: await hear('prints'),
      inspector: inspectorFor(place),
      fillings: new Map([...words].map(([what, text]) => [what, Buffer.from(text)])),
      rendered,
    },
  );
  return rendered;
});
