import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateFiles } from '../src/cli/generate-files.ts';
import { pageFolder } from '../src/core/check/catalogue/pages.ts';

const files = await generateFiles();
rmSync(pageFolder, { recursive: true, force: true });
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(`${files.size} files are made of what stands in src/.`);
