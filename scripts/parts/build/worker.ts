import { fork } from 'node:child_process';
import { join } from 'node:path';

/** Does a task in a process of its own, by a file beside this one. Throws if it fails; it has said why. */
export function runApart<Task extends object>(file: string, task: Task): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, file), { serialization: 'advanced' });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('A part of the build failed. What went wrong is said above.'));
    });
    child.send(task);
  });
}

/** In such a process: does what it is told, and ends. */
export function workApart<Task>(work: (task: Task) => Promise<void>): void {
  process.once('message', (task) => {
    work(task as Task).then(
      () => process.disconnect?.(),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
