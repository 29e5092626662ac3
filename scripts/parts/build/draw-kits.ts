import { kitPictures } from '../../../src/core/addresses.ts';
import type { Board } from '../../../src/core/board.ts';
import { projectChannels } from '../../../src/core/channels/project-channels.ts';
import { hasKit } from '../../../src/core/state/kit-time.ts';
import { countOf } from '../../../src/core/words/count.ts';
import { isKept } from '../../../src/pictures/keep.ts';
import { withProgress } from '../terminal.ts';
import { countProcesses, startApart } from './apart.ts';
import type { Drawings } from './draw-share.ts';

/** A process takes half a second to begin: for fewer pictures than this, one is enough. */
const worthSharing = 8;

/** Draws the posters, screens and cards that the pages will need and that are not kept from the last build. */
export async function drawKits(board: Board): Promise<void> {
  const { incidents, exercises, now } = board.state;
  // By language, so that each process reads few fonts.
  const wanted = board.translators.flatMap((translator) =>
    [...incidents, ...exercises]
      .filter((one) => hasKit(one, now))
      .flatMap((one) => {
        const { sign } = projectChannels(one, board, translator);
        return kitPictures.map((name) => ({ name, sign }));
      }),
  );
  const missing = wanted.filter(({ name, sign }) => !isKept(name, sign));
  if (missing.length === 0) return;
  await withProgress('Drawing posters, screens and cards', async (note) => {
    await Promise.all(
      shareOut(missing).map((task) =>
        startApart<object, Drawings, object>('draw-share.ts', {}).finish(task),
      ),
    );
    note(`${countOf(missing.length, 'picture')} drawn, ${wanted.length - missing.length} kept`);
  });
}

/** In as many shares as there will be processes. None is empty. */
function shareOut(missing: Drawings): Drawings[] {
  const processes = missing.length < worthSharing ? 1 : countProcesses();
  const each = Math.ceil(missing.length / processes);
  return Array.from({ length: Math.ceil(missing.length / each) }, (_, index) =>
    missing.slice(index * each, (index + 1) * each),
  );
}
