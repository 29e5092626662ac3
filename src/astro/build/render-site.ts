import { cpSync, rmSync } from 'node:fs';
import { addFindings } from '../../core/built-site/inspect-file.ts';
import { countProcesses, startApart, type Apart } from './apart.ts';
import { nothingRendered, type Rendered } from './rendered.ts';
import type { RenderNote, RenderWork } from './renderer.ts';

/** Processes that render the site together, and are told what they need as soon as it is known. */
export interface Renderers {
  /** How many there are. */
  count: () => number;
  /** Resolves when all of them are being told. */
  tell: (some: Partial<RenderWork>) => Promise<void>;
  /** All pages and files, when they are rendered. Rejects if a process fails. */
  result: Promise<Rendered>;
  stop: () => void;
}

/** For fewer files than these, another process takes longer to begin than it saves. */
const worthSharing = 3000;

/**
 * Starts processes that render the site into a folder that is made anew, each
 * its share. From nothing it takes one for each processor. Where an earlier
 * build has kept much, one process may be enough, and the first one tells.
 */
export function startRenderers(
  folder: string,
  known: Pick<RenderWork, 'place' | 'program'>,
  isFromNothing: boolean,
): Renderers {
  rmSync(folder, { recursive: true, force: true });
  cpSync('public', folder, { recursive: true });
  const told: Partial<RenderWork> = { folder, ...known };
  const processes: Renderer[] = [];
  const start = (index: number): Renderer => {
    const one: Renderer = startApart('render-share.ts', { ...told, index });
    processes.push(one);
    return one;
  };
  const tell = async (some: Partial<RenderWork>): Promise<void> => {
    Object.assign(told, some);
    await Promise.all(processes.map((one) => one.tell(some)));
  };
  const shareAmong = async (of: number): Promise<Rendered[]> => {
    const others = Array.from({ length: of - 1 }, (_, index) => start(index + 1).result);
    await tell({ of });
    return Promise.all(others);
  };
  const first = start(0);
  const others = isFromNothing
    ? shareAmong(countProcesses())
    : first.note.then(({ toMake }) => shareAmong(toMake < worthSharing ? 1 : countProcesses()));
  const result = Promise.all([first.result, others]).then(([one, more]) => addUp([one, ...more]));
  result.catch(() => undefined);
  return {
    count: () => processes.length,
    tell,
    result,
    stop: () => {
      for (const { stop } of processes) stop();
    },
  };
}

type Renderer = Apart<RenderWork, Rendered, RenderNote>;

function addUp(shares: readonly Rendered[]): Rendered {
  const whole = nothingRendered();
  for (const { made, taken, kept, findings } of shares) {
    whole.made += made;
    whole.taken += taken;
    whole.kept = whole.kept.concat(kept);
    addFindings(whole.findings, findings);
  }
  return whole;
}
