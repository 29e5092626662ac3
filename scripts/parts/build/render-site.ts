import { cpSync, rmSync } from 'node:fs';
import { addFindings } from '../../../src/core/built/inspect-file.ts';
import { countProcesses, startApart } from './apart.ts';
import { nothingRendered, type Rendered } from './rendered.ts';
import type { RenderWork } from './render-share.ts';

/** Processes that render the site together, and are told what they need as soon as it is known. */
export interface Renderers {
  count: number;
  /** Resolves when all of them are being told. */
  tell: (some: Partial<RenderWork>) => Promise<void>;
  /** All pages and files, when they are rendered. Rejects if a process fails. */
  result: Promise<Rendered>;
  stop: () => void;
}

/** Starts one process for each processor, to render its share of the site into a folder that is made anew. */
export function startRenderers(
  folder: string,
  known: Pick<RenderWork, 'place' | 'program'>,
): Renderers {
  const of = countProcesses();
  rmSync(folder, { recursive: true, force: true });
  cpSync('public', folder, { recursive: true });
  const processes = Array.from({ length: of }, (_, index) =>
    startApart<RenderWork, Rendered>('render-share.ts', { share: { index, of }, folder, ...known }),
  );
  const result = addUp(processes.map((one) => one.result));
  result.catch(() => undefined);
  return {
    count: of,
    tell: async (some) => {
      await Promise.all(processes.map(({ tell }) => tell(some)));
    },
    result,
    stop: () => {
      for (const { stop } of processes) stop();
    },
  };
}

async function addUp(shares: readonly Promise<Rendered>[]): Promise<Rendered> {
  const whole = nothingRendered();
  for (const { made, taken, kept, findings } of await Promise.all(shares)) {
    whole.made += made;
    whole.taken += taken;
    whole.kept = whole.kept.concat(kept);
    addFindings(whole.findings, findings);
  }
  return whole;
}
