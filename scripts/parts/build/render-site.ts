import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addFindings } from '../../../src/core/built/inspect-file.ts';
import { countProcesses, maxProcesses, startApart } from './apart.ts';
import type { Rendered } from './render-groups.ts';
import type { RenderStart, RenderWork } from './render-share.ts';

/** Processes that are getting ready to render the site. */
export interface Renderers {
  count: number;
  /** Renders all pages and files. Throws if a process fails. */
  finish: (work: RenderWork) => Promise<Rendered>;
  stop: () => void;
}

/** Starts one process for each processor, to render its share of the site into a folder that is made anew. */
export function startRenderers(folder: string): Renderers {
  const of = countProcesses();
  const all = Array.from({ length: maxProcesses }, (_, index) =>
    index > 0 ? `${folder}-${index}` : folder,
  );
  // Also what a build left that was killed, and that had more processes.
  for (const one of all.flatMap((name) => [name, `${name}-cache`])) {
    rmSync(one, { recursive: true, force: true });
  }
  const folders = all.slice(0, of);
  const processes = folders.map((outDir, index) =>
    startApart<RenderStart, RenderWork, Rendered>('render-share.ts', {
      share: { index, of },
      outDir,
    }),
  );
  return {
    count: of,
    finish: async (work) => {
      const shares = await Promise.all(processes.map(({ finish }) => finish(work)));
      for (const one of folders.slice(1)) {
        moveInto(one, folder);
        rmSync(one, { recursive: true, force: true });
      }
      for (const one of folders) rmSync(`${one}-cache`, { recursive: true, force: true });
      const [whole, ...others] = shares;
      if (!whole) throw new Error('No process rendered anything.');
      for (const { made, taken, findings } of others) {
        whole.made += made;
        whole.taken += taken;
        addFindings(whole.findings, findings);
      }
      return whole;
    },
    stop: () => {
      for (const { stop } of processes) stop();
    },
  };
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
