// One build at a time in a folder: a second one waits for the first.
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const lockFile = '.noticeboard/lock';

/** How often a waiting build looks whether it is its turn. */
const pollMs = 200;

/**
 * Waits until no other build is at work in this folder, and takes the lock.
 * Returns what gives it back; the end of this process does, too, and the lock of
 * a process that was killed counts for nothing.
 */
export async function lockFolder(): Promise<() => void> {
  const own = `${lockFile}.${process.pid}`;
  const self = describeProcess(process.pid);
  mkdirSync('.noticeboard', { recursive: true });
  removeAbandoned();
  writeFileSync(own, self);
  // To link a file is done whole or not at all, and never over another one.
  const take = (): boolean => attempt(() => (linkSync(own, lockFile), true), 'EEXIST') ?? false;
  for (let tries = 0; !take(); tries++) {
    const holder = read(lockFile);
    if (holder !== undefined && !isAlive(holder)) removeLock(holder, `${own}.gone`);
    else if (tries === 0) console.log('Another build is at work here. This one waits for its end.');
    await wait(pollMs);
  }
  rmSync(own);
  const unlock = (): void => {
    process.off('exit', unlock);
    if (read(lockFile) === self) rmSync(lockFile);
  };
  process.once('exit', unlock);
  return unlock;
}

/** Removes what builds have left that were killed before they had the lock. */
function removeAbandoned(): void {
  for (const name of readdirSync('.noticeboard')) {
    const [, pid] = /^lock\.(\d+)/.exec(name) ?? [];
    if (pid && !isThere(Number(pid))) rmSync(`.noticeboard/${name}`, { force: true });
  }
}

/** Removes the lock of a process that is gone, unless somebody else was quicker and holds it by now. */
function removeLock(holder: string, aside: string): void {
  attempt(() => renameSync(lockFile, aside), 'ENOENT');
  if (read(aside) === holder) rmSync(aside);
  else attempt(() => renameSync(aside, lockFile), 'ENOENT');
}

function isAlive(holder: string): boolean {
  const pid = Number.parseInt(holder, 10);
  return pid > 0 && describeProcess(pid) === holder;
}

/**
 * A process by its number and, where the system tells (Linux), the moment of its
 * start: another one may have the number by now. Empty for one that is gone.
 * Source: field 22 of /proc/<pid>/stat, proc(5).
 */
export function describeProcess(pid: number): string {
  if (!isThere(pid)) return '';
  const stat = read(`/proc/${pid}/stat`) ?? '';
  return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It may belong to somebody else, whom this account may not ask.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function read(file: string): string | undefined {
  return attempt(() => readFileSync(file, 'utf8'), 'ENOENT');
}

/** What comes of an action, or nothing if the system answers with a code that was expected. */
function attempt<T>(act: () => T, expected: string): T | undefined {
  try {
    return act();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === expected) return undefined;
    throw error;
  }
}
