import { threadCpuUsage } from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { spoil } from './mutate-content.ts';
import { readOriginals } from './originals.ts';
import { tryContent, type Stage } from './try-content.ts';

/** What a worker is given. */
export interface Work {
  seeds: readonly number[];
  /** The next seed's index, for all workers. */
  queue: SharedArrayBuffer;
  /** Where this worker says what it is at: see `places`. */
  clock: SharedArrayBuffer;
}

/** The index of the seed at work, or -1; its stage; and the worker's processor time when that began, in milliseconds. */
export const places = { index: 0, stage: 1, beganMs: 2 } as const;
export const stages: readonly Stage[] = ['checking', 'wording'];

/** Tries one seed after another, until there is none left. */
function work({ seeds, queue, clock }: Work): void {
  const next = new Int32Array(queue);
  const watch = new Int32Array(clock);
  const originals = readOriginals();
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const seed = seeds[index];
    if (seed === undefined) break;
    Atomics.store(watch, places.index, index);
    const note = (stage: Stage) => {
      Atomics.store(watch, places.beganMs, Math.round(threadCpuUsage().user / 1000));
      Atomics.store(watch, places.stage, stages.indexOf(stage));
    };
    note('wording');
    parentPort?.postMessage(tryContent(spoil(seed, originals), note));
  }
  Atomics.store(watch, places.index, -1);
}

if (parentPort) work(workerData as Work);
