import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KitPicture } from '../../core/views/addresses.ts';

/**
 * What answers at a picture's address when it could not be drawn: a picture
 * that sends people to the notice. It says nothing that could be out of date,
 * and it was drawn long before, so that nothing has to work on the day.
 * `node scripts/draw-stand-ins.ts` drew it.
 */
export function readStandIn(name: KitPicture): Buffer {
  return readFileSync(join(standInFolder, name));
}

export const standInFolder = 'src/render/pictures/stand-ins';
