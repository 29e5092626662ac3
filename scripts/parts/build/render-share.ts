import { give, type Given } from '../../../src/site/given.ts';
import { makeBoard } from '../../../src/core/make-board.ts';
import { build } from '../astro.ts';
import { renderGroups } from './render-groups.ts';
import type { Share } from './share.ts';

/** What a process needs to know to render its share of the site. */
export interface Task {
  given: Given;
  share: Share;
  outDir: string;
  /** What may be taken from an earlier build, by id of its group. */
  prints: ReadonlyMap<string, string>;
}

// Started by render-site.ts, and told by it what to do.
process.once('message', (task) => {
  void render(task as Task).finally(() => {
    process.disconnect?.();
  });
});

async function render({ given, share, outDir, prints }: Task): Promise<void> {
  try {
    const { content, now, place } = given;
    const board = makeBoard(content, now, place);
    give(given);
    await build({
      outDir,
      cacheDir: `${outDir}-cache`,
      logLevel: 'error',
      integrations: [renderGroups({ share, folder: outDir, board, place, prints })],
    });
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
