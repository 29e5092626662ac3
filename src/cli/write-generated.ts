import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pageFolder } from '../core/check/catalogue/pages.ts';
import { generateFiles } from './generate-files.ts';

/** Writes every file that is made of tables in src/. A page of a problem that is no more goes. */
export async function writeGenerated(): Promise<void> {
  const files = await generateFiles();
  rmSync(pageFolder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${files.size} files are made of what stands in src/.`);
}
