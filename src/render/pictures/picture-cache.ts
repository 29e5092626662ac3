import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { KitPicture } from '../../core/views/addresses.ts';
import type { Sign } from '../../core/views/channels/sign.ts';

/** Where pictures are kept between builds. It may be lost at any time. */
export const pictureFolder = '.noticeboard/pictures';

/** Names a picture by all that it shows, and by what draws it. */
export function pictureKey(name: KitPicture, sign: Sign): string {
  return basename(pathOf(name, sign));
}

/** Whether a picture of the same words by the same drawer is kept. */
export function isCached(name: KitPicture, sign: Sign): boolean {
  return existsSync(pathOf(name, sign));
}

/** A picture, drawn only if it is not kept. */
export async function cachedPicture(name: KitPicture, sign: Sign): Promise<Buffer> {
  const path = pathOf(name, sign);
  if (existsSync(path)) return readFileSync(path);
  // The drawers are large: they are loaded only when there is something to draw.
  const { draw } = await import('./draw.ts');
  const bytes = await draw(name, sign);
  mkdirSync(pictureFolder, { recursive: true });
  // A build that is killed half-way must not leave half a picture.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
  return bytes;
}

/** Named after everything that is shown, and everything that decides how. */
function pathOf(name: KitPicture, sign: Sign): string {
  // Only large print shows every word of the answers.
  const shown = name === 'large-print.pdf' ? sign : { ...sign, whole: [] };
  const key = digest(JSON.stringify([drawers(), name, shown])).slice(0, 32);
  return join(pictureFolder, `${key}-${name}`);
}

let known: string | undefined;

/** A digest of the code that draws, and of the versions of the packages that it draws with. */
function drawers(): string {
  known ??= digest(
    [
      ...readdirSync('src/render/pictures')
        .map((file) => join('src/render/pictures', file))
        .filter((file) => /\.(?:ts|typ)$/.test(file)),
      'package-lock.json',
    ]
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n'),
  );
  return known;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
