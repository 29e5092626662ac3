import { projectChannels } from '../../src/core/channels/project-channels.ts';
import { kitPictures } from '../../src/core/addresses.ts';
import type { Board } from '../../src/core/board.ts';
import { hasKit } from '../../src/core/state/kit-time.ts';
import { countOf } from '../../src/core/words/count.ts';
import { keepPicture } from '../../src/pictures/keep.ts';
import { withProgress } from './terminal.ts';

/** Draws the posters, screens and cards that the pages will need and that are not kept from the last build. */
export async function drawKits(board: Board): Promise<void> {
  const { incidents, exercises, now } = board.state;
  const signs = [...incidents, ...exercises]
    .filter((one) => hasKit(one, now))
    .flatMap((one) =>
      board.translators.map((translator) => projectChannels(one, board, translator).sign),
    );
  if (signs.length === 0) return;
  let drawn = 0;
  await withProgress('Drawing posters, screens and cards', async (note) => {
    for (const sign of signs) {
      for (const name of kitPictures) {
        const { isNew } = await keepPicture(name, sign);
        if (isNew) drawn += 1;
      }
      note(`${countOf(drawn, 'picture')} drawn`);
    }
    note(`${countOf(drawn, 'picture')} drawn, ${signs.length * kitPictures.length - drawn} kept`);
  });
}
