import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Preloaded into a build: the disk is full when a file is written whose path has FULL_AT in it.
const fullAt = process.env['FULL_AT'] ?? '';
const { writeFileSync } = fs;
const { writeFile } = fs.promises;

function takeRoom(file: unknown): void {
  if (!String(file).includes(fullAt)) return;
  const full = new Error(`ENOSPC: no space left on device, open '${String(file)}'`);
  throw Object.assign(full, { code: 'ENOSPC', path: String(file).replace(/^file:\/\//, '') });
}

fs.writeFileSync = (file, ...rest) => {
  takeRoom(file);
  writeFileSync(file, ...rest);
};
fs.promises.writeFile = async (file, ...rest) => {
  takeRoom(file);
  await writeFile(file, ...rest);
};
syncBuiltinESMExports();
