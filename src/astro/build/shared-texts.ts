import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mark } from '../../core/views/placeholder.ts';
import type { SharedKind } from '../given.ts';
import { fillMarks, findMarks, type Filling } from './fill-marks.ts';
import { keptFolder } from './kept-files.ts';
import { writeWhole } from './write-pieces.ts';

/** Texts that many pages hold, each kept once beside the pages that are kept. */
export interface SharedTexts {
  /** Keeps a text, and gives the mark that stands for it. */
  share: (text: string, kind: SharedKind) => string;
  /** What takes the place of such a mark, by its name; nothing if it is lost. */
  find: Filling;
  /** All that were shared or found, by the name of their mark. */
  used: () => { name: string; kind: SharedKind; text: Uint8Array }[];
}

/** `fillingOf` knows the marks that are in such texts themselves. */
export function openSharedTexts(fillingOf: Filling, folder = keptFolder): SharedTexts {
  const marks = new Map<string, string>();
  const texts = new Map<string, { text: Buffer; filled: Uint8Array }>();
  const add = (name: string, text: Buffer): Uint8Array => {
    const filled = Buffer.concat(fillMarks(text, findMarks(text), fillingOf));
    texts.set(name, { text, filled });
    return filled;
  };
  return {
    share: (text, kind) => {
      const known = marks.get(text);
      if (known !== undefined) return known;
      const bytes = Buffer.from(text);
      const name = nameOf(kind, bytes);
      if (!readWhole(name, folder)) writeWhole(join(folder, name), [bytes]);
      add(name, bytes);
      marks.set(text, mark(name));
      return mark(name);
    },
    find: (name) => {
      const known = texts.get(name);
      if (known) return known.filled;
      const text = readWhole(name, folder);
      return text && add(name, text);
    },
    used: () =>
      [...texts].map(([name, { text }]) => ({ name, kind: kindOf(name) ?? 'code', text })),
  };
}

/** The name of a mark, and of the file in which its text is kept. */
function nameOf(kind: SharedKind, text: Uint8Array): string {
  return `shared-${kind}-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

function kindOf(name: string): SharedKind | undefined {
  const [, kind] = /^shared-(code|markup)-/.exec(name) ?? [];
  return kind as SharedKind | undefined;
}

/** What is damaged is as good as lost. */
function readWhole(name: string, folder: string): Buffer | undefined {
  const kind = kindOf(name);
  const file = join(folder, name);
  if (!kind || !existsSync(file)) return undefined;
  const text = readFileSync(file);
  return nameOf(kind, text) === name ? text : undefined;
}
