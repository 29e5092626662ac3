import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mark } from '../../../src/core/mark.ts';
import { keptFolder } from './kept-files.ts';

/** Texts that many pages hold, each kept once beside the pages that are kept. */
export interface SharedTexts {
  /** Keeps a text, and gives the mark that stands for it. */
  share: (text: string) => string;
  /** A text by the name of its mark, or nothing if it is lost. */
  find: (name: string) => Uint8Array | undefined;
  /** The names of all that were shared or found. */
  used: () => Iterable<string>;
}

/** What the name of such a mark begins with. The name is that of a file, too. */
const prefix = 'shared-';

export function openSharedTexts(folder = keptFolder): SharedTexts {
  const marks = new Map<string, string>();
  const texts = new Map<string, Uint8Array>();
  return {
    share: (text) => {
      const known = marks.get(text);
      if (known !== undefined) return known;
      const bytes = Buffer.from(text);
      const name = nameOf(bytes);
      texts.set(name, bytes);
      if (!readWhole(name, folder)) keep(join(folder, name), bytes);
      marks.set(text, mark(name));
      return mark(name);
    },
    find: (name) => {
      if (!name.startsWith(prefix)) return undefined;
      const bytes = texts.get(name) ?? readWhole(name, folder);
      if (bytes) texts.set(name, bytes);
      return bytes;
    },
    used: () => texts.keys(),
  };

  /** Another process may keep the same text just now. */
  function keep(file: string, bytes: Uint8Array): void {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
  }
}

function nameOf(bytes: Uint8Array): string {
  return `${prefix}${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
}

/** What is damaged is as good as lost. */
function readWhole(name: string, folder: string): Uint8Array | undefined {
  const file = join(folder, name);
  const bytes = existsSync(file) ? readFileSync(file) : undefined;
  return bytes && nameOf(bytes) === name ? bytes : undefined;
}
