import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { addFindings, type Inspector } from '../../core/built-site/inspect-file.ts';
import { atPage } from './failure.ts';
import { fillMarks, findMarks, type Filling } from './fill-marks.ts';
import { inspectBytes } from './inspect-built.ts';
import { keep, readKept, type SiteFile } from './kept-files.ts';
import type { FileToMake } from './list-files.ts';
import type { Rendered } from './rendered.ts';
import type { Group } from './share.ts';
import { writePieces } from './write-pieces.ts';

export interface Order {
  /** Where to write. */
  folder: string;
  /** What takes the place of marks. */
  fillingOf: Filling;
  /** Looks at each file that is made. */
  inspector: Inspector;
  /** Is counted up. */
  rendered: Rendered;
  /** What may be taken from an earlier build, by id of its group. */
  prints: ReadonlyMap<string, string>;
}

/**
 * Makes groups of files and writes them. Astro would make each folder and
 * each file with several calls that wait for one another, and knows nothing of
 * what is kept.
 */
export async function renderGroups(
  groups: readonly Group<FileToMake>[],
  order: Order,
): Promise<void> {
  for (const group of groups) {
    await finishGroup(group, order);
    // Until the system has its turn, no answer's memory is given back, and no signal heard.
    await setImmediate();
  }
}

async function finishGroup({ id, members }: Group<FileToMake>, order: Order): Promise<void> {
  const print = order.prints.get(id);
  const kept = print === undefined ? undefined : readKept(print);
  const { folder, inspector, rendered } = order;
  if (print !== undefined) rendered.kept.push(print);
  if (kept?.files.every(({ marks }) => marks.every(({ name }) => order.fillingOf(name)))) {
    for (const file of kept.files) write(file.path, fill(file, order), folder);
    rendered.taken += kept.files.length;
    addFindings(rendered.findings, kept.findings);
    return;
  }
  const files: SiteFile[] = [];
  for (const { path, make } of members) {
    const body = await make().catch((error: unknown) => {
      throw atPage(`/${path.replace(/index\.html$/, '')}`, error);
    });
    const file = { path, body, marks: hasMarks(path) ? findMarks(asBuffer(body)) : [] };
    write(path, fill(file, order), folder);
    // What is filled in holds no links.
    inspectBytes(inspector, path, body);
    // Whatever is not at rest is not kept, and need not stay in memory either.
    if (print !== undefined) files.push(file);
  }
  rendered.made += members.length;
  const findings = inspector.take();
  addFindings(rendered.findings, findings);
  if (print !== undefined) keep(print, { files, findings });
}

function hasMarks(path: string): boolean {
  return !/\.(?:pdf|png|zip)$/.test(path);
}

function fill({ body, marks }: SiteFile, { fillingOf }: Order): Uint8Array[] {
  return fillMarks(body, marks, fillingOf);
}

function write(path: string, pieces: readonly Uint8Array[], folder: string): void {
  const file = join(folder, path);
  makeFolder(dirname(file));
  writePieces(file, pieces);
}

const made = new Set<string>();

/** One call to the system for each new folder, mostly. Another process may make the same one just now. */
function makeFolder(folder: string): void {
  if (made.has(folder)) return;
  made.add(folder);
  mkdirSync(folder, { recursive: true });
}

/** The same bytes, not copied. They may be a part of a larger array. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
