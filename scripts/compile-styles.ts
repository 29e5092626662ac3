import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileStyles, madeStyles } from '../src/cli/compile-styles.ts';

const made = compileStyles();
rmSync(madeStyles, { recursive: true, force: true });
mkdirSync(madeStyles, { recursive: true });
for (const [name, rules] of made) writeFileSync(join(madeStyles, name), rules);
console.log(`${made.size} stylesheets are written to ${madeStyles}.`);
