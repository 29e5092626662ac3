import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

// Preloaded into a build: the new site cannot be put in the place of the old one.
const { renameSync } = fs;
fs.renameSync = (from, to) => {
  if (to === resolve('dist') && String(from).endsWith('next')) {
    throw Object.assign(new Error('EACCES: permission denied, rename'), {
      code: 'EACCES',
      path: from,
      dest: to,
    });
  }
  renameSync(from, to);
};
syncBuiltinESMExports();
