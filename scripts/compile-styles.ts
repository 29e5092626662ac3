import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileStyles, madeStyles } from './parts/compile-styles.ts';

const made = await compileStyles();
rmSync(madeStyles, { recursive: true, force: true });
mkdirSync(madeStyles, { recursive: true });
for (const [name, css] of made) writeFileSync(join(madeStyles, name), css);
console.log(`${made.size} stylesheets are written to ${madeStyles}.`);
