import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

// Preloaded into a build: counts what its first process does to files of the project, and kills
// it at number KILL_AT, or with KILL_ALL its whole group. A moment so counted is nearly the same
// however busy the machine is. Without KILL_AT the count is written to COUNTS.
const { KILL_AT, KILL_ALL, COUNTS } = process.env;
const isBuild = process.argv[2] === 'build';
const { appendFileSync } = fs;
let count = 0;
let isOver = false;

/** Only what happens before the first of the two renames: after it, the new site is as good as there. */
function step(from: unknown): void {
  if (from === resolve('dist')) isOver = true;
  if (isOver || !isBuild || !String(from).includes('.noticeboard')) return;
  count += 1;
  if (count === Number(KILL_AT)) process.kill(KILL_ALL ? -process.pid : process.pid, 'SIGKILL');
}

for (const name of [
  'writeFileSync',
  'readFileSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
] as const) {
  const act = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      step(args[0]);
      return act(...args);
    },
  });
}
for (const name of ['writeFile', 'mkdir', 'copyFile', 'rm'] as const) {
  const act = fs.promises[name] as (...args: unknown[]) => Promise<unknown>;
  Object.assign(fs.promises, {
    [name]: async (...args: unknown[]) => {
      step(args[0]);
      return act(...args);
    },
  });
}
syncBuiltinESMExports();
if (COUNTS && isBuild) process.once('exit', () => appendFileSync(COUNTS, `${count}\n`));
