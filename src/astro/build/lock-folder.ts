// One build at a time in a folder: a second one waits for the first.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  mkdirSync('.noticeboard', { recursive: true });
  const own = `${lockFile}.${process.pid}`;
  writeFileSync(own, describeProcess(process.pid));
  try {
    for (let tries = 0; !takeLock(own); tries++) {
      if (tries === 0) console.log('Another build is at work here. This one waits for its end.');
      await wait(pollMs);
    }
  } finally {
    rmSync(own, { force: true });
  }
  const unlock = (): void => {
    process.off('exit', unlock);
    if (readLock() === describeProcess(process.pid)) rmSync(lockFile, { force: true });
  };
  process.once('exit', unlock);
  return unlock;
}

/** Takes the lock if nobody holds it. To link a file is done whole or not at all, and never over another one. */
function takeLock(own: string): boolean {
  try {
    linkSync(own, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = readLock();
    if (holder !== undefined && !isAlive(holder)) removeLock(holder, `${own}.gone`);
    return false;
  }
}

/** Removes the lock of a process that is gone, unless somebody else was quicker and holds it by now. */
function removeLock(holder: string, aside: string): void {
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if (readLock(aside) === holder) rmSync(aside);
  else renameSync(aside, lockFile);
}

function readLock(file = lockFile): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether an error says that a file is not there. */
function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function isAlive(holder: string): boolean {
  const pid = Number.parseInt(holder, 10);
  return pid > 0 && describeProcess(pid) === holder;
}

/**
 * A process by its number and, where the system tells (Linux), the moment of its
 * start: another one may have the number by now. Empty for one that is gone.
 */
function describeProcess(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It is there, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return '';
  }
  return `${pid} ${startOf(pid)}`;
}

/** Field 22 of /proc/<pid>/stat: clock ticks from the system's start. Source: proc(5). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
