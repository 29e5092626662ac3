import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pageFolder, writeProblemPages } from '../src/core/check/catalogue/pages.ts';

const pages = writeProblemPages();
rmSync(pageFolder, { recursive: true, force: true });
mkdirSync(pageFolder, { recursive: true });
for (const [path, text] of pages) writeFileSync(path, text);
console.log(`${pageFolder} has ${pages.size} pages.`);
