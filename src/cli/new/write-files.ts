import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { NewFile } from '../../content/form-to-files.ts';

/** Writes new files below a folder, and returns their paths as a person would type them. Throws if one is there already. */
export function writeFiles(folder: string, files: readonly NewFile[]): string[] {
  return files.map(({ path, text }) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    return relative(process.cwd(), file);
  });
}
