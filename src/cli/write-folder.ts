import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes texts by their path below a folder, and takes away those of `gone`. */
export function writeFolder(
  folder: string,
  texts: ReadonlyMap<string, string>,
  gone: readonly string[] = [],
): void {
  for (const path of gone) rmSync(join(folder, path), { recursive: true, force: true });
  for (const [path, text] of texts) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
