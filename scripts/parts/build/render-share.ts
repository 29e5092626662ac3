import { give, type Given } from '../../../src/site/given.ts';
import { renderShare, type Share } from '../../../src/site/share.ts';
import { build } from '../astro.ts';

/** What a process needs to know to render its share of the site. */
export interface Task {
  given: Given;
  share: Share;
  outDir: string;
}

// Started by render-site.ts, and told by it what to do.
process.once('message', (task) => {
  void render(task as Task).finally(() => {
    process.disconnect();
  });
});

async function render({ given, share, outDir }: Task): Promise<void> {
  try {
    give(given);
    await build({
      outDir,
      cacheDir: `${outDir}-cache`,
      logLevel: 'error',
      integrations: [renderShare(share)],
    });
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
