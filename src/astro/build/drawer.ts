// A process that draws pictures. A drawer is not our code: what it does to its process must not end the build.
import { cachedPicture } from '../../render/pictures/picture-cache.ts';
import type { Drawer, Drawing } from './draw-kits.ts';
import { describeError, isOfSystem } from './failure.ts';

const answer = (said: Drawer): void => void process.send?.(said);

// Whoever started it is gone: nobody waits for its work.
process.once('disconnect', () => process.exit());
process.once('message', (drawings: readonly Drawing[]) => {
  void drawAll(drawings).then(() => process.disconnect?.());
});

async function drawAll(drawings: readonly Drawing[]): Promise<void> {
  for (const { name, sign } of drawings) {
    try {
      await cachedPicture(name, sign);
      answer({});
    } catch (error) {
      // A full disk would take the pages too.
      if (isOfSystem(error)) {
        const { code = '', path = '', message } = error as NodeJS.ErrnoException;
        answer({ fatal: { code, path, message } });
        return;
      }
      answer({ why: describeError(error) });
    }
  }
}
