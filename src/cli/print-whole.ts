import { writeSync } from 'node:fs';

/**
 * Prints a text and a line end on standard output, and returns when all of it
 * has been taken. console.log returns before a pipe has read: a process that
 * then ends loses whatever is over 64 kB.
 */
export function printWhole(text: string): void {
  const bytes = Buffer.from(`${text}\n`);
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSync(process.stdout.fd, bytes, from);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Whoever read has gone: there is nobody to print to.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
