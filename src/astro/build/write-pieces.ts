import { closeSync, mkdirSync, openSync, renameSync, writeFileSync, writevSync } from 'node:fs';
import { dirname } from 'node:path';

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

/**
 * Writes a file that is there whole or not at all, whenever the process ends,
 * and its folder if need be. Another process may write the same one just now.
 */
export function writeWhole(file: string, pieces: readonly Uint8Array[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writePieces(unfinished, pieces);
  renameSync(unfinished, file);
}
