// Fills in what is known of a page only when it is published: the moment of the build.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeholderEnd } from '../../core/views/placeholder.ts';
import { listFiles } from './list-files.ts';

const delimiter = placeholderEnd.charCodeAt(0);

/** Fills every placeholder in the files of a folder. Throws if one is not known. */
export function fillPlaceholders(folder: string, fillings: ReadonlyMap<string, string>): void {
  const bytes = new Map([...fillings].map(([name, text]) => [name, Buffer.from(text)]));
  for (const file of listFiles(folder)) {
    if (/\.(?:pdf|png|zip)$/.test(file)) continue;
    const path = join(folder, file);
    const pieces = fillBody(readFileSync(path), bytes);
    if (pieces) writeFileSync(path, Buffer.concat(pieces));
  }
}

/** A file's bytes in pieces, or nothing if it has no placeholder. */
export function fillBody(
  body: Buffer,
  fillings: ReadonlyMap<string, Uint8Array>,
): Uint8Array[] | undefined {
  let start = body.indexOf(delimiter);
  if (start < 0) return undefined;
  const pieces: Uint8Array[] = [];
  let from = 0;
  while (start >= 0) {
    const end = body.indexOf(delimiter, start + 1);
    const name = body.toString('latin1', start + 1, end);
    const filling = fillings.get(name);
    if (end < 0 || !filling) throw new Error(`Nothing is known to fill in for ${name}`);
    pieces.push(body.subarray(from, start), filling);
    from = end + 1;
    start = body.indexOf(delimiter, from);
  }
  return [...pieces, body.subarray(from)];
}
