import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Given } from '../../../src/site/given.ts';
import type { RenderTask } from './render-share.ts';
import { runApart } from './worker.ts';

/** A process takes about three seconds to begin: with fewer updates and practices than this, one is enough. */
const worthSharing = 200;

/** More processes than this would need more memory than time is won. */
const maxProcesses = 4;

/**
 * Renders all pages and files into a folder, which is made anew. Each processor
 * renders a share of them. Returns how many did. Throws if one of them fails.
 */
export async function renderSite(
  given: Given,
  { prints, oldAfter }: Pick<RenderTask, 'prints' | 'oldAfter'>,
  folder: string,
): Promise<number> {
  const of = countProcesses(given);
  const shares = Array.from({ length: of }, (_, index) => ({ index, of }));
  const folders = shares.map(({ index }) => (index === 0 ? folder : `${folder}-${index}`));
  for (const one of folders) rmSync(one, { recursive: true, force: true });
  await Promise.all(
    shares.map((share, index) =>
      runApart<RenderTask>('render-share.ts', {
        given,
        prints,
        oldAfter,
        share,
        outDir: folders[index] ?? folder,
      }),
    ),
  );
  for (const one of folders.slice(1)) {
    moveInto(one, folder);
    rmSync(one, { recursive: true, force: true });
  }
  for (const one of folders) rmSync(`${one}-cache`, { recursive: true, force: true });
  return of;
}

function countProcesses({ content }: Given): number {
  const updates = content.incidents.reduce((sum, { updates }) => sum + updates.length, 0);
  if (updates + content.practices.length < worthSharing) return 1;
  return Math.min(maxProcesses, availableParallelism());
}

/** Moves what is in a folder into another one. What both have, such as files of `public`, is the same. */
function moveInto(from: string, to: string): void {
  const there = new Set(readdirSync(to));
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (!there.has(name)) renameSync(source, target);
    else if (statSync(source).isDirectory()) moveInto(source, target);
  }
}
