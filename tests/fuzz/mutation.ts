import type { Random } from '../bench/random.ts';
import type { Files } from './originals.ts';

/** What a mutation did to a content, or nothing where it found no place. */
export interface Mutated {
  files: Files;
  /** For a person: the file, and what was done to it. */
  what: string;
}

/** One way to spoil a content. The same random numbers spoil it in the same way. */
export type Mutate = (files: Files, random: Random) => Mutated | undefined;

/** The content with a file's bytes changed. */
export function withBytes(
  files: Files,
  path: string,
  bytes: Buffer | string,
  what: string,
): Mutated {
  return { files: new Map([...files, [path, Buffer.from(bytes)]]), what: `${path}: ${what}` };
}

/** A mutation of one file's text, of those whose path fits. */
export function ofText(
  change: (
    text: string,
    random: Random,
    files: Files,
  ) => { text: string; what: string } | undefined,
  fits = /./,
): Mutate {
  return (files, random) => {
    const path = pickPath(files, random, fits);
    const changed = path && change(textOf(files, path), random, files);
    return changed ? withBytes(files, path, changed.text, changed.what) : undefined;
  };
}

/**
 * The path of one file. Updates are taken half of the time: there are many more
 * answers and services, and updates are what people write.
 */
export function pickPath(files: Files, random: Random, fits = /./): string | undefined {
  const fitting = [...files.keys()].filter((path) => fits.test(path));
  const incidents = fitting.filter((path) => path.startsWith('incidents/'));
  const some = incidents.length > 0 && random.below(2) === 0 ? incidents : fitting;
  return some.length > 0 ? random.pick(some) : undefined;
}

export function textOf(files: Files, path: string): string {
  return files.get(path)?.toString() ?? '';
}

/** A text for a report: short, and on one line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
