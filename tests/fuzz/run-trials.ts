import { Worker } from 'node:worker_threads';
import type { Trial } from './try-content.ts';
import { places, stages, type Work } from './worker.ts';

/**
 * Longer than this, an author would think that the check hangs. Milliseconds of
 * the processor's time: a machine that is busy with other work is no hang.
 */
const maxMs = { checking: 4000, wording: 60_000 };
const lookEveryMs = 100;

/** A content that a worker did not come back from. */
export interface Lost {
  seed: number;
  fault: string;
}

/**
 * Tries each seed's content in workers that are watched. One that takes too
 * long, or dies, is ended, and another one goes on after its seed. `stop` lets
 * each finish what it is at.
 */
export async function runTrials(
  seeds: readonly number[],
  workers: number,
  tell: (trial: Trial) => void,
  stop?: AbortSignal,
): Promise<Lost[]> {
  const queue = new SharedArrayBuffer(4);
  stop?.addEventListener('abort', () => {
    Atomics.store(new Int32Array(queue), 0, seeds.length);
  });
  const lost: Lost[] = [];
  const work = async () => {
    for (;;) {
      const one = await runWorker(seeds, queue, tell);
      if (!one) return;
      lost.push(one);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return lost;
}

/** One worker until the queue is empty, or until it is lost: then with which seed, and how. */
function runWorker(
  seeds: readonly number[],
  queue: SharedArrayBuffer,
  tell: (trial: Trial) => void,
): Promise<Lost | undefined> {
  const clock = new SharedArrayBuffer(4 * Object.keys(places).length);
  const watch = new Int32Array(clock);
  watch[places.index] = -1;
  const workerData: Work = { seeds, queue, clock };
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    const end = (fault?: string) => {
      clearInterval(watcher);
      const seed = seeds[Atomics.load(watch, places.index)];
      if (fault === undefined) resolve(undefined);
      else if (seed === undefined) reject(new Error(fault));
      else resolve({ seed, fault });
    };
    const look = async () => {
      const index = Atomics.load(watch, places.index);
      const stage = stages[Atomics.load(watch, places.stage)] ?? 'checking';
      const beganMs = Atomics.load(watch, places.beganMs);
      const { user } = await worker.cpuUsage();
      const isSame = index === Atomics.load(watch, places.index);
      const spentMs = user / 1000 - beganMs;
      if (index === -1 || !isSame || spentMs <= maxMs[stage]) return;
      end(`Hangs: ${stage} takes more than ${maxMs[stage]} ms`);
      await worker.terminate();
    };
    // A worker that has just ended has no time to tell.
    const watcher = setInterval(() => void look().catch(() => undefined), lookEveryMs);
    worker.on('message', tell);
    worker.once('error', (error: unknown) => end(`Dies: ${String(error)}`));
    worker.once('exit', (code) => {
      const isDone = Atomics.load(watch, places.index) === -1;
      end(isDone ? undefined : `Ends: something ended the worker with code ${code}`);
    });
  });
}
