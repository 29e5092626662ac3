import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

// Preloaded into a build: kills it in the moment when the old site is away and the new one is not there.
const { renameSync } = fs;
fs.renameSync = (from, to) => {
  renameSync(from, to);
  if (from === resolve('dist')) process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
