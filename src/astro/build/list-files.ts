// Lists what a folder holds.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a built site, as paths below its folder with forward slashes. */
export function listFiles(folder: string): string[] {
  const files: string[] = [];
  // Node's own way through folders below folders takes twice as long.
  const list = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) list(`${below}${entry.name}/`);
      else if (entry.isFile()) files.push(below + entry.name);
    }
  };
  list('');
  return files;
}
