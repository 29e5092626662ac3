import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Findings } from '../../core/built-site/inspect-file.ts';
import type { Mark } from './fill-marks.ts';
import { writeWhole } from './write-pieces.ts';

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

/**
 * The files that were kept under a name, or nothing if they are not all there.
 * Their bytes are read once, never copied, and good until the next are read.
 */
export function readKept(name: string, folder = keptFolder): Kept | undefined {
  const bytes = readIfThere(join(folder, name));
  if (!bytes) return undefined;
  try {
    return unpack(bytes);
  } catch {
    // A disk that lost its power may have kept a part of it. What is damaged is as good as lost.
    return undefined;
  }
}

/** Throws if the bytes are not whole. */
function unpack(bytes: Buffer): Kept {
  let from = 4 + bytes.readUInt32LE();
  const { files, findings } = deserialize(bytes.subarray(4, from)) as Head;
  const whole = files.reduce((sum, { length }) => sum + length, from);
  if (whole !== bytes.length) throw new Error('Some of the kept files are not whole.');
  return {
    files: files.map(({ path, length, marks }) => {
      const body = bytes.subarray(from, from + length);
      from += length;
      return { path, body, marks };
    }),
    findings,
  };
}

/** What is read goes where what was read before stood: new memory for each took longer than to read it. */
let room = Buffer.alloc(0);

function readIfThere(file: string): Buffer | undefined {
  const descriptor = openIfThere(file);
  if (descriptor === undefined) return undefined;
  try {
    const { size } = fstatSync(descriptor);
    if (room.length < size) room = Buffer.allocUnsafeSlow(2 * size);
    return room.subarray(0, readSync(descriptor, room, 0, size, 0));
  } finally {
    closeSync(descriptor);
  }
}

function openIfThere(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keeps files under a name. A build that is killed half-way leaves none, or all. */
export function keep(name: string, { files, findings }: Kept, folder = keptFolder): void {
  const head = serialize({
    files: files.map(({ path, body, marks }) => ({ path, length: body.length, marks })),
    findings,
  } satisfies Head);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  writeWhole(join(folder, name), [length, head, ...files.map(({ body }) => body)]);
}

/** The names under which files are kept. */
export function listKept(folder = keptFolder): Set<string> {
  return new Set(existsSync(folder) ? readdirSync(folder) : []);
}

/** Removes what this build neither took nor kept: it would never be taken again. */
export function dropOld(names: readonly string[]): void {
  for (const name of listKept().difference(new Set(names))) {
    rmSync(join(keptFolder, name), { force: true });
  }
}
