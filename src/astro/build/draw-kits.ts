import { kitPictures } from '../../core/views/addresses.ts';
import type { SiteContext } from '../../core/views/site-context.ts';
import { projectChannels } from '../../core/views/channels/project-channels.ts';
import { withKits } from '../../core/state/kit-time.ts';
import { isKept, pictureKey } from '../../render/pictures/keep.ts';
import { countProcesses, startApart } from './apart.ts';
import type { DrawResult, DrawWork, Drawing } from './draw-share.ts';
import { PartFailure } from './failure.ts';

/** A process takes half a second to begin: for fewer pictures than this, one is enough. */
const worthSharing = 8;

/** After so many ends of a process with no picture between them the drawer is broken, not the picture. */
const maxCrashes = 3;

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
  kept: number;
  undrawn: Undrawn[];
}

/**
 * Draws the posters, screens and cards that the pages will need and that are
 * not kept from the last build. Some may not be drawable: an update must not
 * wait for its poster.
 */
export async function drawKits(context: SiteContext): Promise<Drawn> {
  const wanted = listDrawings(context);
  const missing = wanted.filter(({ name, sign }) => !isKept(name, sign));
  const undrawn = (await Promise.all(shareOut(missing).map(drawInTurns))).flat();
  const kept = wanted.length - missing.length;
  return { drawn: missing.length - undrawn.length, kept, undrawn };
}

/** By language, so that each process reads few fonts. */
function listDrawings(context: SiteContext): Drawing[] {
  const pictured = withKits(context.state);
  return context.translators.flatMap((translator) =>
    pictured.flatMap((one) => {
      const { sign } = projectChannels(one, context, translator);
      const { id, kind } = one.incident;
      const isExercise = kind === 'exercise';
      return kitPictures.map((name) => ({
        name,
        sign,
        address: context.addresses.path.kitFile(id, translator.language.id, name, isExercise),
      }));
    }),
  );
}

/** So many pictures take some 300 MB, which a process gives back only at its end. */
const maxDrawings = 24;

/** Draws a share, a few pictures in one process and the next ones in another. */
async function drawInTurns(share: readonly Drawing[]): Promise<Undrawn[]> {
  const undrawn: Undrawn[] = [];
  for (let start = 0; start < share.length; start += maxDrawings) {
    undrawn.push(...(await drawAll(share.slice(start, start + maxDrawings))));
  }
  return undrawn;
}

/** Draws pictures in a process, and in another one what is left if that crashes. */
async function drawAll(share: readonly Drawing[]): Promise<Undrawn[]> {
  const undrawn: Undrawn[] = [];
  let rest = share;
  let crashes = 0;
  for (;;) {
    try {
      const { failed } = await startApart<DrawWork, DrawResult>('draw-share.ts', {
        drawings: rest,
      }).result;
      return [...undrawn, ...failed.map(({ index, why }) => giveUp(rest[index], why)).flat()];
    } catch (error) {
      if (!(error instanceof PartFailure && error.isCrash)) throw error;
      // It was drawing the first one that is not there.
      const at = rest.findIndex(({ name, sign }) => !isKept(name, sign));
      crashes = at > 0 ? 1 : crashes + 1;
      const lost = at < 0 ? [] : crashes < maxCrashes ? rest.slice(at, at + 1) : rest.slice(at);
      undrawn.push(...lost.flatMap((one) => giveUp(one, 'the program that draws it crashed.')));
      rest = at < 0 ? [] : rest.slice(at + lost.length);
      if (rest.length === 0) return undrawn;
    }
  }
}

function giveUp(drawing: Drawing | undefined, why: string): Undrawn[] {
  if (!drawing) return [];
  const { name, sign, address } = drawing;
  return [{ key: pictureKey(name, sign), address, why }];
}

/** In as many shares as there will be processes. None is empty. */
function shareOut(missing: readonly Drawing[]): (readonly Drawing[])[] {
  if (missing.length === 0) return [];
  const processes = missing.length < worthSharing ? 1 : countProcesses();
  const each = Math.ceil(missing.length / processes);
  return Array.from({ length: Math.ceil(missing.length / each) }, (_, index) =>
    missing.slice(index * each, (index + 1) * each),
  );
}
