import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Differs when the program that makes the pages, or builds with them, does. */
export function digestProgram(): string {
  const program = ['src', 'src/astro/build']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => statSync(file).isFile())
    .toSorted()
    .concat('astro.config.mjs', 'package-lock.json')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  return createHash('sha256').update(program).digest('hex');
}

/** Makes a short text for a long one, which is different when the program is. */
export function makeDigest(program: string): (text: string) => string {
  return (text) => createHash('sha256').update(program).update(text).digest('hex').slice(0, 32);
}
