import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Preloaded into a build: the disk of each process that ROOM_IN names is full after so many files.
const isMeant = (process.argv[1] ?? '').endsWith(process.env['ROOM_IN'] ?? 'render-share.ts');
let room = Number(process.env['ROOM'] ?? 20);
const { openSync, writeFileSync } = fs;

function takeRoom(file: unknown): void {
  // Node's own files are no files of the build.
  if (!isMeant || !String(file).startsWith('.noticeboard') || --room >= 0) return;
  const full = new Error(`ENOSPC: no space left on device, open '${String(file)}'`);
  throw Object.assign(full, { code: 'ENOSPC', path: file });
}

fs.writeFileSync = (file, ...rest) => {
  takeRoom(file);
  writeFileSync(file, ...rest);
};
fs.openSync = (file, ...rest) => {
  takeRoom(file);
  return openSync(file, ...rest);
};
syncBuiltinESMExports();
