// Has the pictures of kits drawn that are not cached, while pages are bundled and rendered.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { withKits } from '../../core/state/kit-time.ts';
import { kitPictures, type KitPicture } from '../../core/views/addresses.ts';
import { projectChannels } from '../../core/views/channels/project-channels.ts';
import type { Sign } from '../../core/views/channels/sign.ts';
import type { SiteContext } from '../../core/views/site-context.ts';
import { isCached, pictureKey } from '../../render/pictures/picture-cache.ts';

/** A picture to draw. */
export interface Drawing {
  name: KitPicture;
  sign: Sign;
  /** Where people will find it. */
  address: string;
}

/** A picture that could not be drawn. */
export interface Undrawn {
  /** As `pictureKey` names it. */
  key: string;
  address: string;
  why: string;
}

/** What came of drawing. */
export interface Drawn {
  drawn: number;
  restored: number;
  undrawn: Undrawn[];
}

/** What a drawer says of each picture in turn: nothing, why it could not be drawn, or that the machine cannot go on. */
export type Drawer = { why?: string; fatal?: { code: string; path: string; message: string } };

/** What drawing takes of memory is given back when its process ends: so many pictures take some 300 MB (November 2026). */
const maxDrawings = 24;

/** After so many ends of a process with no picture between them the drawer is broken, not the picture. */
const maxCrashes = 3;

/**
 * Draws the posters, screens and cards that the pages will need and that are not
 * cached. Some may not be drawable: an update must not wait for its poster.
 */
export async function drawKits(context: SiteContext): Promise<Drawn> {
  const wanted = listDrawings(context);
  const missing = wanted.filter(({ name, sign }) => !isCached(name, sign));
  const undrawn: Undrawn[] = [];
  let crashes = 0;
  for (let next = 0; next < missing.length;) {
    const said = await drawSome(missing.slice(next, next + maxDrawings));
    const asked = Math.min(maxDrawings, missing.length - next);
    undrawn.push(...said.flatMap(({ why }, index) => giveUp(missing[next + index], why)));
    next += said.length;
    if (said.length === asked) continue;
    // It was drawing the next one when its process ended.
    crashes = said.length > 0 ? 1 : crashes + 1;
    const lost = missing.slice(next, crashes < maxCrashes ? next + 1 : undefined);
    undrawn.push(...lost.flatMap((one) => giveUp(one, 'the program that draws it crashed.')));
    next += lost.length;
  }
  return {
    drawn: missing.length - undrawn.length,
    restored: wanted.length - missing.length,
    undrawn,
  };
}

/** By language, so that a process reads few fonts. */
function listDrawings(context: SiteContext): Drawing[] {
  const pictured = withKits(context.state);
  return context.translators.flatMap((translator) =>
    pictured.flatMap((one) => {
      const { sign } = projectChannels(one, context, translator);
      const { id, kind } = one.incident;
      return kitPictures.map((name) => ({
        name,
        sign,
        address: context.addresses.path.kitFile(
          id,
          translator.language.id,
          name,
          kind === 'exercise',
        ),
      }));
    }),
  );
}

/** Draws pictures in a process of its own. Returns what it said of each until it ended. */
function drawSome(drawings: readonly Drawing[]): Promise<Drawer[]> {
  const child = fork(join(import.meta.dirname, 'drawer.ts'), { serialization: 'advanced' });
  const said: Drawer[] = [];
  // Whatever ends the build, there is nothing to draw then.
  const stop = (): void => void child.kill('SIGKILL');
  process.once('exit', stop);
  return new Promise<Drawer[]>((resolve, reject) => {
    child.on('message', (one: Drawer) => {
      if (one.fatal) reject(Object.assign(new Error(one.fatal.message), one.fatal));
      said.push(one);
    });
    child.once('error', reject);
    child.once('close', () => resolve(said));
    child.send(drawings);
  }).finally(() => process.off('exit', stop));
}

function giveUp(drawing: Drawing | undefined, why: string | undefined): Undrawn[] {
  if (!drawing || why === undefined) return [];
  const { name, sign, address } = drawing;
  return [{ key: pictureKey(name, sign), address, why }];
}
