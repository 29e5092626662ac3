import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Preloaded into a build: drawing the English poster throws, and drawing a screen kills the drawer.
const isDrawer = (process.argv[1] ?? '').endsWith('draw-share.ts');
const { writeFileSync } = fs;
let posters = 0;
fs.writeFileSync = (file, ...rest) => {
  if (isDrawer && String(file).includes('-poster.pdf') && posters++ === 0) {
    throw new Error('A font is broken');
  }
  if (isDrawer && String(file).includes('-screen.png')) process.kill(process.pid, 'SIGSEGV');
  writeFileSync(file, ...rest);
};
syncBuiltinESMExports();
