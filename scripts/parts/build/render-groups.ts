import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  addFindings,
  type Findings,
  type Inspector,
} from '../../../src/core/built/inspect-file.ts';
import { inspectBytes } from './check-built.ts';
import { atPage } from './failure.ts';
import { fillMarks } from './fill-marks.ts';
import { keep, readKept, type SiteFile } from './kept-files.ts';
import type { FileToMake } from './list-files.ts';
import { takeShare, type Group, type Share } from './share.ts';

/** How many files were made, and how many were taken from an earlier build; and what was found in them. */
export interface Rendered {
  made: number;
  taken: number;
  findings: Findings;
}

export interface Order {
  share: Share;
  /** Where to write. */
  folder: string;
  /** What takes the place of marks. */
  fillings: ReadonlyMap<string, Buffer>;
  /** Looks at each file that is made. */
  inspector: Inspector;
  /** Is counted up. */
  rendered: Rendered;
  /** What may be taken from an earlier build, by id of its group. */
  prints: ReadonlyMap<string, string>;
}

/**
 * Makes a share of the files and writes them. Astro would make each folder and
 * each file with several calls that wait for one another, and knows nothing of
 * what is kept.
 */
export async function renderGroups(files: readonly FileToMake[], order: Order): Promise<void> {
  for (const group of takeShare(files, order.share)) {
    await finishGroup(group, order);
    // Until the system has its turn, no answer's memory is given back, and no signal heard.
    await setImmediate();
  }
}

async function finishGroup({ id, members }: Group<FileToMake>, order: Order): Promise<void> {
  const print = order.prints.get(id);
  const kept = print === undefined ? undefined : readKept(print);
  const { inspector, rendered } = order;
  if (kept) {
    for (const file of kept.files) write(file, order);
    rendered.taken += kept.files.length;
    addFindings(rendered.findings, kept.findings);
    return;
  }
  const files: SiteFile[] = [];
  for (const { path, make } of members) {
    const body = await make().catch((error: unknown) => {
      throw atPage(`/${path.replace(/index\.html$/, '')}`, error);
    });
    const file = { path, body };
    inspectBytes(inspector, path, write(file, order));
    // Whatever is not at rest is not kept, and need not stay in memory either.
    if (print !== undefined) files.push(file);
  }
  rendered.made += members.length;
  const findings = inspector.take();
  addFindings(rendered.findings, findings);
  if (print !== undefined) keep(print, { files, findings });
}

/** Writes a file with its marks filled, and returns what is in it. */
function write({ path, body }: SiteFile, { folder, fillings }: Order): Uint8Array {
  const file = join(folder, path);
  makeFolder(dirname(file));
  const isText = !/\.(?:pdf|png|zip)$/.test(path);
  const bytes = isText ? fillMarks(asBuffer(body), fillings) : body;
  writeFileSync(file, bytes);
  return bytes;
}

const made = new Set<string>();

/** One call to the system for each new folder. Another process may make the same one just now. */
function makeFolder(folder: string): void {
  if (made.has(folder)) return;
  made.add(folder);
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { recursive: true });
}

/** The same bytes, not copied. They may be a part of a larger array. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
