import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Preloaded into a build: the disk of each process that ROOM_IN names is full after so many files.
const isMeant = (process.argv[1] ?? '').endsWith(process.env['ROOM_IN'] ?? 'render-share.ts');
let room = Number(process.env['ROOM'] ?? 20);
const { writeFileSync } = fs;
fs.writeFileSync = (file, ...rest) => {
  if (isMeant && --room < 0) {
    const full = new Error(`ENOSPC: no space left on device, open '${String(file)}'`);
    throw Object.assign(full, { code: 'ENOSPC', path: file });
  }
  writeFileSync(file, ...rest);
};
syncBuiltinESMExports();
