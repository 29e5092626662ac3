import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describeError, PartFailure, type Failure } from './failure.ts';

/** A process of its own that was told what it is for, and waits for its work. */
export interface Apart<Work, Result> {
  /** Gives it its work, and waits for what comes of it. Throws a `PartFailure` if it fails. */
  finish: (work: Work) => Promise<Result>;
  /** Ends it, whatever it is doing. */
  stop: () => void;
}

/** What such a process answers. */
type Answer<Result> = { result: Result } | { failure: Failure };

/** Room for what is young: pages are made of many short-lived texts, and tidying up after them takes time. */
const memoryOptions = ['--max-semi-space-size=32'];

/** More processes than this would need more memory than time is won. */
export const maxProcesses = 4;

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
    // What it complains about is for the log, if it fails; people get one sentence.
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.on('data', (bytes: Buffer) => (complaints += bytes.toString()));
  const ended = new Promise<Result>((resolve, reject) => {
    let answer: Answer<Result> | undefined;
    child.once('message', (message) => {
      answer = message as Answer<Result>;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0 && answer && 'result' in answer) {
        process.stderr.write(complaints);
        resolve(answer.result);
        return;
      }
      const failure = answer && 'failure' in answer ? answer.failure : undefined;
      reject(new PartFailure(failure, signal ?? code, complaints));
    });
  });
  // Whoever waits hears of a failure; until somebody does, it must not end everything.
  ended.catch(() => undefined);
  child.send(start);
  return {
    finish: (work) => {
      // It may be gone already; then `ended` says why.
      if (child.connected) child.send(work, () => undefined);
      return ended;
    },
    stop: () => {
      child.kill('SIGKILL');
    },
  };
}

/** In such a process: does what it was started for, and answers. `work` waits for the work. */
export function workApart<Start, Work, Result extends object>(
  run: (start: Start, work: Promise<Work>) => Promise<Result>,
): void {
  const answer = (one: Answer<Result>, then: () => void) => process.send?.(one, then);
  const fail = (error: unknown) => {
    answer({ failure: describeError(error) }, () => process.exit(1));
  };
  // Whoever started it is gone: nobody waits for its work.
  process.once('disconnect', () => process.exit());
  process.once('uncaughtException', fail);
  process.once('message', (start) => {
    const work = new Promise<Work>((resolve) => {
      process.once('message', (message) => {
        resolve(message as Work);
      });
    });
    run(start as Start, work).then((result) => {
      answer({ result }, () => process.disconnect?.());
    }, fail);
  });
}
