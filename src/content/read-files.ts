import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { anError, type Problem } from '../core/check/problem.ts';
import { compareText } from '../core/language/compare.ts';
import { decodeText } from './decode-text.ts';
import type { Parsed } from './parsed.ts';

/** The texts of a content folder by their path inside it (forward slashes), and what could not be read. */
export interface SourceFiles {
  texts: ReadonlyMap<string, string>;
  problems: readonly Problem[];
}

/** Reads every file below a folder. Names that begin with a dot are passed over; links are not followed. */
export function readFiles(folder: string): SourceFiles {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const problem = anError({
      code: 'file/no-folder',
      file: folder,
      message: 'there is no such folder',
      fix: 'Set CONTENT_DIR to the folder that holds site.yaml, or leave it out for content/.',
    });
    return { texts: new Map(), problems: [problem] };
  }
  const texts = new Map<string, string>();
  const problems: Problem[][] = [];
  for (const { path, isFile } of listFiles(folder)) {
    const read = isFile ? readText(folder, path) : { problems: [explainLink(path)] };
    problems.push(read.problems);
    if (read.value !== undefined) texts.set(path, read.value);
  }
  return { texts, problems: problems.flat() };
}

interface Listed {
  path: string;
  isFile: boolean;
}

/** Everything below a folder that is no folder, by path. `readdir` itself would follow links to folders. */
function listFiles(folder: string, below = ''): Listed[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? listFiles(folder, path) : { path, isFile: entry.isFile() };
    })
    .toSorted((a, b) => compareText(a.path, b.path));
}

/** Enough for every practice in England. */
const maxTableBytes = 2_000_000;

/** No real text is near this; a larger one is a mistake, and could take minutes to check. */
const maxTextBytes = 200_000;

function readText(folder: string, path: string): Parsed<string> {
  const file = join(folder, path);
  return decodeFile(path, statSync(file).size, () => readFileSync(file));
}

/** The text of a file, or why it is none. Its bytes are asked for only if they are not too many. */
export function decodeFile(
  path: string,
  sizeBytes: number,
  bytes: () => Uint8Array,
): Parsed<string> {
  const maxBytes = path.endsWith('.csv') ? maxTableBytes : maxTextBytes;
  if (sizeBytes <= maxBytes) return decodeText(path, bytes());
  const problem = anError({
    code: 'file/too-large',
    file: path,
    message: `this file is larger than ${maxBytes / 1000} kB`,
    fix: 'Content files are short texts. Take it out of the content folder.',
  });
  return { problems: [problem] };
}

function explainLink(file: string): Problem {
  return anError({
    code: 'file/link',
    file,
    message: 'this is a link to something else, and only files of this folder are published',
    fix: 'Put the file itself here.',
  });
}
