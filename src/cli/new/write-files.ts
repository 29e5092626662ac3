import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Written } from '../../content/form-to-files.ts';

/** Writes files below a folder, and returns their paths as a person would type them. Only a correction may stand in place of a file: else throws if one is there already. */
export function writeFiles(
  folder: string,
  { files, isCorrection }: Pick<Written, 'files' | 'isCorrection'>,
): string[] {
  return files.map(({ path, text }) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: isCorrection ? 'w' : 'wx' });
    return relative(process.cwd(), file);
  });
}
