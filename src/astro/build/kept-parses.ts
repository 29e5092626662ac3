import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Remember } from '../../content/parse-files.ts';
import { writeWhole } from './write-pieces.ts';

/** Where a build keeps what the files of the content were parsed to. It may be lost at any time. */
export const parsesFile = '.noticeboard/parsed';

/** What was parsed without a problem, each as bytes, so that whoever changes it does not change what is kept. */
interface Parses {
  /** A digest of the program that parsed it. */
  program: string;
  /** By a digest of the file's name and text. */
  results: Map<string, Uint8Array>;
}

/** Remembers what files that have not changed were parsed to, by the same program. */
export interface KeptParses {
  remember: Remember;
  /** Keeps what was asked for this time, and nothing else. Then it knows nothing any more. */
  keep: () => void;
}

/** Opens what was kept, of the program with this digest alone. */
export function openParses(program: string, file = parsesFile): KeptParses {
  const known = readParses(program, file);
  const used: Parses['results'] = new Map();
  return {
    remember: (source, parse) => {
      const key = createHash('sha256').update(`${source.file}\n${source.text}`).digest('hex');
      const bytes = known.get(key);
      const result = bytes ? (deserialize(bytes) as ReturnType<typeof parse>) : parse();
      // What is wrong with a file is said again and again, by whoever knows it first hand.
      if (result.problems.length === 0) used.set(key, bytes ?? serialize(result));
      return result;
    },
    keep: () => {
      writeWhole(file, [serialize({ program, results: used } satisfies Parses)]);
      for (const one of [known, used]) one.clear();
    },
  };
}

function readParses(program: string, file: string): Parses['results'] {
  if (!existsSync(file)) return new Map();
  try {
    const parses = deserialize(readFileSync(file)) as Parses;
    return parses.program === program ? parses.results : new Map();
  } catch {
    // What is damaged is as good as lost.
    return new Map();
  }
}
