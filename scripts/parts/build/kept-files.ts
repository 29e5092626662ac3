import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writevSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Findings } from '../../../src/core/built/inspect-file.ts';
import type { Mark } from './fill-marks.ts';

/** A file of the site: its path below the site's folder, what is in it, and what is still to be filled in. */
export interface SiteFile {
  path: string;
  body: Uint8Array;
  marks: readonly Mark[];
}

/** Files that were finished, and what was found in them: they need not be looked at again. */
export interface Kept {
  files: SiteFile[];
  findings: Findings;
}

/** What stands before the bodies of kept files, which follow one after another. */
interface Head {
  files: { path: string; length: number; marks: readonly Mark[] }[];
  findings: Findings;
}

/** Where finished files are kept between builds. It may be lost at any time. */
export const keptFolder = '.noticeboard/kept';

/** The files that were kept under a name, or nothing. Their bytes are read once, and never copied. */
export function readKept(name: string): Kept | undefined {
  const bytes = readIfThere(join(keptFolder, name));
  if (!bytes) return undefined;
  let from = 4 + bytes.readUInt32LE();
  const { files, findings } = deserialize(bytes.subarray(4, from)) as Head;
  return {
    files: files.map(({ path, length, marks }) => {
      const body = bytes.subarray(from, from + length);
      from += length;
      return { path, body, marks };
    }),
    findings,
  };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keeps files under a name. A build that is killed half-way leaves none, or all. */
export function keep(name: string, { files, findings }: Kept): void {
  mkdirSync(keptFolder, { recursive: true });
  const head = serialize({
    files: files.map(({ path, body, marks }) => ({ path, length: body.length, marks })),
    findings,
  } satisfies Head);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const unfinished = join(keptFolder, `${name}.${process.pid}`);
  writePieces(unfinished, [length, head, ...files.map(({ body }) => body)]);
  renameSync(unfinished, join(keptFolder, name));
}

/** Writes a file of several pieces, one after another. An error says which file it was. */
export function writePieces(file: string, pieces: readonly Uint8Array[]): void {
  const whole = pieces.reduce((sum, { length }) => sum + length, 0);
  const descriptor = openSync(file, 'w');
  try {
    // The system may take less than it is given, on a full disk for one; then it says why.
    if (writevSync(descriptor, pieces) < whole) writeFileSync(file, Buffer.concat(pieces));
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  } finally {
    closeSync(descriptor);
  }
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
