import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

// Preloaded into a build: counts what its first process, or one that renders, does to files, and
// kills the build at number KILL_AT in KILL_IN. A moment so counted is the same however busy the
// machine is. KILL_ALL kills its whole group, else its first process dies alone. Without KILL_AT
// the counts are written to COUNTS.
const { KILL_IN, KILL_AT, KILL_ALL, COUNTS, PROCESSES } = process.env;
const [, role = ''] = /([a-z]+)(?:-share)?\.ts$/.exec(process.argv[1] ?? '') ?? [];
const first = role === 'build' ? process.pid : process.ppid;
const { appendFileSync } = fs;
let count = 0;
let isOver = false;

/** Only what happens before the first of the two renames: after it, the new site is as good as there. */
function step(from: unknown): void {
  if (from === 'dist') isOver = true;
  if (isOver || !['build', 'render'].includes(role)) return;
  // Astro's own files differ from build to build.
  if (role === 'render' && !String(from).startsWith('.noticeboard/next')) return;
  count += 1;
  if (role === KILL_IN && count === Number(KILL_AT)) {
    process.kill(KILL_ALL ? -first : first, 'SIGKILL');
  }
}

for (const name of [
  'writeFileSync',
  'readFileSync',
  'mkdirSync',
  'openSync',
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
if (PROCESSES) os.availableParallelism = () => Number(PROCESSES);
syncBuiltinESMExports();
if (COUNTS) process.once('exit', () => appendFileSync(COUNTS, `${role} ${count}\n`));
