import type { Answered, Answers, Asked } from '../messages.ts';

type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void };

export type Ask = <Kind extends keyof Answers>(
  asked: Extract<Asked, { kind: Kind }>,
) => Promise<Answers[Kind]>;

/** Asks a worker, and gives what it answers. Rejects with its sentence if it cannot. */
export function askWorker(worker: Worker): Ask {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
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
