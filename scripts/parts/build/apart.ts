import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** A process of its own that was told what it is for, and waits for its work. */
export interface Apart<Work, Result> {
  /** Gives it its work, and waits for what comes of it. Throws if it fails; it has said why. */
  finish: (work: Work) => Promise<Result>;
  /** Ends it, whatever it is doing. */
  stop: () => void;
}

/** Room for what is young: pages are made of many short-lived texts, and tidying up after them takes time. */
const memoryOptions = ['--max-semi-space-size=32'];

/** More processes than this would need more memory than time is won. */
const maxProcesses = 4;

/**
 * How many processes to share work among: one for each processor, up to a point,
 * and no more than NOTICEBOARD_PROCESSES. Each has to load Astro first, so one
 * needs the least work, where nobody waits.
 */
export function countProcesses(): number {
  const asked = Math.floor(Number(process.env['NOTICEBOARD_PROCESSES']));
  return Math.min(maxProcesses, availableParallelism(), asked >= 1 ? asked : maxProcesses);
}

/** Starts a file beside this one in a process of its own. */
export function startApart<Start extends object, Work extends object, Result>(
  file: string,
  start: Start,
): Apart<Work, Result> {
  const child = fork(join(import.meta.dirname, file), {
    serialization: 'advanced',
    execArgv: memoryOptions,
  });
  const ended = new Promise<Result>((resolve, reject) => {
    let result: Result;
    child.once('message', (message) => {
      result = message as Result;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(result);
      else reject(new Error('A part of the build failed. What went wrong is said above.'));
    });
  });
  // Whoever waits hears of a failure; until somebody does, it must not end everything.
  ended.catch(() => undefined);
  child.send(start);
  return {
    finish: (work) => {
      if (child.connected) child.send(work);
      return ended;
    },
    stop: () => {
      child.kill();
    },
  };
}

/** In such a process: does what it was started for, and answers. `work` waits for the work. */
export function workApart<Start, Work, Result extends object>(
  run: (start: Start, work: Promise<Work>) => Promise<Result>,
): void {
  // Whoever started it is gone: nobody waits for its work.
  process.once('disconnect', () => process.exit());
  process.once('message', (start) => {
    const work = new Promise<Work>((resolve) => {
      process.once('message', (message) => {
        resolve(message as Work);
      });
    });
    run(start as Start, work).then(
      (result) => process.send?.(result, () => process.disconnect?.()),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
