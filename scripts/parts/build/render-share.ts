import { makeBoard, type Place } from '../../../src/core/make-board.ts';
import type { Content } from '../../../src/core/model/content.ts';
import { fingerprint } from '../../../src/core/reuse/fingerprints.ts';
import { blankStamp, fillings, makeStamp, oldAfter } from '../../../src/core/stamp.ts';
import { withKits } from '../../../src/core/state/kit-time.ts';
import type { Instant } from '../../../src/core/time/instant.ts';
import { give } from '../../../src/site/given.ts';
import { workApart, type Hear } from './apart.ts';
import { openBundle } from './bundle.ts';
import { makeDigest } from './digest-program.ts';
import { inspectorFor } from './inspect-built.ts';
import { listFiles } from './list-files.ts';
import { renderGroups } from './render-groups.ts';
import { nothingRendered, type Rendered } from './rendered.ts';
import { takeShare, type Share } from './share.ts';

/** What a process needs to render its share of the site, in the order in which it is known. */
export interface RenderWork {
  share: Share;
  /** Where to write. */
  folder: string;
  /** Where the site stands. */
  place: Place;
  /** The program's digest: what another program kept is not taken. */
  program: string;
  /** The folder of the bundled pages. */
  bundle: string;
  /** What is to be shown. It may yet be refused, and then this process is ended. */
  content: Content;
  now: Instant;
  isClockFixed: boolean;
  /** The pictures that could not be drawn, by key. */
  undrawn: ReadonlySet<string>;
}

workApart(async (hear: Hear<RenderWork>): Promise<Rendered> => {
  const [share, folder, place] = await Promise.all([hear('share'), hear('folder'), hear('place')]);
  const makingBoard = Promise.all([hear('content'), hear('now')]).then(([content, now]) =>
    makeBoard(content, now, place, blankStamp),
  );
  give(makingBoard.then((board) => ({ board, undrawn: hear('undrawn') })));
  // The pages are loaded now, and wait for what they are to show.
  const groups = takeShare(await listFiles(await openBundle(await hear('bundle')), place), share);
  const board = await makingBoard;
  const { content, state, translators } = board;
  const stamp = makeStamp(state.now, oldAfter(content.site, state, await hear('isClockFixed')));
  const rendered = nothingRendered();
  const pictured = new Set(withKits(state).map(({ incident }) => incident.id));
  const needsPictures = ({ id }: { id: string }) => Number(pictured.has(id));
  // Pictures are still being drawn: what needs them comes last.
  await renderGroups(
    groups.toSorted((a, b) => needsPictures(a) - needsPictures(b)),
    {
      folder,
      prints: fingerprint(board, makeDigest(await hear('program'))),
      inspector: inspectorFor(place),
      fillings: new Map(
        [...fillings(stamp, translators)].map(([what, text]) => [what, Buffer.from(text)]),
      ),
      rendered,
    },
  );
  return rendered;
});
