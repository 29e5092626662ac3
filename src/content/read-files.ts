import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { anError, type Problem } from '../core/problems/problem.ts';
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
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      isFile: entry.isFile(),
    }))
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, isFile } of files) {
    const read = isFile ? readText(folder, path) : { problems: [explainLink(path)] };
    problems.push(...read.problems);
    if (read.value !== undefined) texts.set(path, read.value);
  }
  return { texts, problems };
}

/** No real content is near this; a larger file is a mistake, and would take minutes to check. */
const maxFileBytes = 2_000_000;

function readText(folder: string, path: string): Parsed<string> {
  const file = join(folder, path);
  if (statSync(file).size <= maxFileBytes) return decodeText(path, readFileSync(file));
  const problem = anError({
    code: 'file/too-large',
    file: path,
    message: `this file is larger than ${maxFileBytes / 1_000_000} MB`,
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
