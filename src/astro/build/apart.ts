import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describeError, PartFailure, type Failure } from './failure.ts';

/** A process of its own, which is told what it needs part by part. */
export interface Apart<Work, Result, Note> {
  /** Tells it some of what it needs, as soon as it is known. Resolves when that is on its way. */
  tell: (some: Partial<Work>) => Promise<void>;
  /** What it lets know before its end. Some say nothing: then it stays open. */
  note: Promise<Note>;
  /** What comes of it. Rejects with a `PartFailure` if it fails. */
  result: Promise<Result>;
  /** Ends it, whatever it is doing. */
  stop: () => void;
}

/** What such a process says: its note, if it has one, and then its answer. */
type Said<Result, Note> = { note: Note } | { result: Result } | { failure: Failure };

/**
 * Room for what is young: pages are made of many short-lived texts, and tidying
 * up after them takes time. For what is old two and a half times what is in use:
 * Node would take four times. And a way to ask for tidying up, see draw-share.ts.
 */
const memoryOptions = ['--max-semi-space-size=32', '--heap-growing-percent=150', '--expose-gc'];

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

/** Starts a file beside this one in a process of its own, with what is known of its work. */
export function startApart<Work extends object, Result, Note = never>(
  file: string,
  some: Partial<Work> = {},
  env = process.env,
): Apart<Work, Result, Note> {
  const child = fork(join(import.meta.dirname, file), {
    env,
    serialization: 'advanced',
    execArgv: memoryOptions,
    // What it complains about is for the log, if it fails; people get one sentence.
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.on('data', (bytes: Buffer) => (complaints += bytes.toString()));
  const noting = Promise.withResolvers<Note>();
  const result = new Promise<Result>((resolve, reject) => {
    let failure: Failure | undefined;
    let isDone = false;
    child.on('message', (message) => {
      const said = message as Said<Result, Note>;
      if ('note' in said) {
        noting.resolve(said.note);
      } else if ('failure' in said) {
        failure = said.failure;
      } else {
        // It has done its work. How long it takes to end is nobody's concern.
        isDone = true;
        resolve(said.result);
      }
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (isDone) process.stderr.write(complaints);
      else reject(new PartFailure(failure, signal ?? code, complaints));
    });
  });
  // Node alone would not wait for all of a process's end once its first message is there.
  const waiting = setInterval(() => undefined, 60_000);
  // Whoever waits hears of a failure; until somebody does, it must not end everything.
  void result.catch(() => undefined).finally(() => clearInterval(waiting));
  const tell = (more: Partial<Work>): Promise<void> =>
    new Promise((resolve) => {
      // It may be gone already; then `result` says why.
      if (child.connected) child.send(more, () => resolve());
      else resolve();
    });
  void tell(some);
  return {
    tell,
    note: noting.promise,
    result,
    stop: () => {
      child.kill('SIGKILL');
    },
  };
}

/** Waits for a part of the work to be told. */
export type Hear<Work> = <Name extends keyof Work>(name: Name) => Promise<Work[Name]>;

/** In such a process: does its work, and answers. It may let one thing be known before that. */
export function workApart<Work extends object, Result extends object, Note = never>(
  run: (hear: Hear<Work>, say: (note: Note) => void) => Promise<Result>,
): void {
  const send = (one: Said<Result, Note>, then = (): void => undefined) => process.send?.(one, then);
  const fail = (error: unknown) => {
    send({ failure: describeError(error) }, () => process.exit(1));
  };
  // Whoever started it is gone: nobody waits for its work.
  process.once('disconnect', () => process.exit());
  process.once('uncaughtException', fail);
  const parts = new Map<keyof Work, PromiseWithResolvers<unknown>>();
  const partOf = (name: keyof Work): PromiseWithResolvers<unknown> => {
    const part = parts.get(name) ?? Promise.withResolvers<unknown>();
    parts.set(name, part);
    return part;
  };
  process.on('message', (some: Partial<Work>) => {
    for (const name of Object.keys(some) as (keyof Work)[]) partOf(name).resolve(some[name]);
  });
  const hear = (name: keyof Work) => partOf(name).promise;
  const say = (note: Note) => void send({ note });
  run(hear as Hear<Work>, say).then((result) => {
    send({ result }, () => process.disconnect?.());
  }, fail);
}
