import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Findings } from '../../../src/core/built/inspect-file.ts';

/** A file of the site: its path below the site's folder, and what is in it. */
export interface SiteFile {
  path: string;
  body: Uint8Array;
}

/** Files that were finished, and what was found in them: they need not be looked at again. */
export interface Kept {
  files: SiteFile[];
  findings: Findings;
}

/** Where finished files are kept between builds. It may be lost at any time. */
export const keptFolder = '.noticeboard/kept';

/** The files that were kept under a name, or nothing. */
export function readKept(name: string): Kept | undefined {
  const file = join(keptFolder, name);
  return existsSync(file) ? (deserialize(readFileSync(file)) as Kept) : undefined;
}

/** Keeps files under a name. A build that is killed half-way leaves none, or all. */
export function keep(name: string, kept: Kept): void {
  mkdirSync(keptFolder, { recursive: true });
  const unfinished = join(keptFolder, `${name}.${process.pid}`);
  writeFileSync(unfinished, serialize(kept));
  renameSync(unfinished, join(keptFolder, name));
}

/** Removes what no fingerprint of this build names: it would never be taken again. */
export function dropOld(prints: ReadonlyMap<string, string>): void {
  if (!existsSync(keptFolder)) return;
  const inUse = new Set(prints.values());
  for (const name of readdirSync(keptFolder)) {
    if (!inUse.has(name)) rmSync(join(keptFolder, name), { force: true });
  }
}

/** Differs when the program that makes the pages, or builds with them, does. */
export function digestProgram(): string {
  const program = ['src', 'scripts/parts/build']
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
