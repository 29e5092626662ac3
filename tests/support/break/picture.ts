import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Preloaded into a build: drawing a poster throws, and drawing a screen kills the drawer.
const isDrawer = (process.argv[1] ?? '').endsWith('drawer.ts');
const { writeFileSync } = fs;
fs.writeFileSync = (file, ...rest) => {
  if (isDrawer && String(file).includes('-poster.pdf')) {
    throw new Error('A font is broken');
  }
  if (isDrawer && String(file).includes('-screen.png')) process.kill(process.pid, 'SIGSEGV');
  writeFileSync(file, ...rest);
};
syncBuiltinESMExports();
