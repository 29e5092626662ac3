import type { WorkerAnswer, WorkerResults, WorkerRequest } from '../messages.ts';

type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void };

export type Ask = <Kind extends keyof WorkerResults>(
  asked: Extract<WorkerRequest, { kind: Kind }>,
) => Promise<WorkerResults[Kind]>;

/** Asks a worker, and gives what it answers. Rejects with its sentence if it cannot. */
export function askWorker(worker: Worker): Ask {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    const one = waiting.get(data.number);
    waiting.delete(data.number);
    if ('failure' in data) one?.reject(new Error(data.failure));
    else one?.resolve(data.answer as never);
  });
  return (asked) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ ...asked, number: last });
    });
}
