import { cpSync, rmSync } from 'node:fs';
import { addFindings, noFindings } from '../../../src/core/built/inspect-file.ts';
import { countProcesses, startApart } from './apart.ts';
import type { Rendered } from './render-groups.ts';
import type { RenderStart, RenderWork } from './render-share.ts';

/** Processes that are ready to render the site. */
export interface Renderers {
  count: number;
  /** Renders all pages and files. Throws if a process fails. */
  finish: (work: RenderWork) => Promise<Rendered>;
  stop: () => void;
}

/** Starts one process for each processor, to render its share of the site into a folder that is made anew. */
export function startRenderers(folder: string): Renderers {
  const of = countProcesses();
  rmSync(folder, { recursive: true, force: true });
  cpSync('public', folder, { recursive: true });
  const processes = Array.from({ length: of }, (_, index) =>
    startApart<RenderStart, RenderWork, Rendered>('render-share.ts', {
      share: { index, of },
      folder,
    }),
  );
  return {
    count: of,
    finish: async (work) => {
      const shares = await Promise.all(processes.map(({ finish }) => finish(work)));
      const whole: Rendered = { made: 0, taken: 0, findings: noFindings() };
      for (const { made, taken, findings } of shares) {
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
