import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { anError, type Problem } from '../core/problems/problem.ts';

/** The texts of a content folder by their path inside it (forward slashes), and what could not be read. */
export interface SourceFiles {
  texts: Map<string, string>;
  problems: Problem[];
}

/** No real update is near this; a larger file is a mistake, and would take minutes to check. */
const maxFileBytes = 2_000_000;

/** Reads every file below a folder. Names that begin with a dot are passed over. */
export function readFiles(folder: string): SourceFiles {
  if (!existsSync(folder)) {
    const problem = anError({
      code: 'file/no-folder',
      file: folder,
      message: 'this folder does not exist',
      fix: 'Set CONTENT_DIR to the folder that holds site.yaml, or leave it out for content/.',
    });
    return { texts: new Map(), problems: [problem] };
  }
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .map((path) => path.replace(/^\/+/, ''))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
  const files: SourceFiles = { texts: new Map(), problems: [] };
  for (const path of paths) {
    const result = decode(path, readFileSync(join(folder, path)));
    if (typeof result === 'string') files.texts.set(path, result);
    else files.problems.push(result);
  }
  return files;
}

/** The text of a file with plain line ends and no byte-order mark, or why it is no text. */
export function decode(file: string, bytes: Uint8Array): string | Problem {
  if (bytes.length > maxFileBytes) {
    return anError({
      code: 'file/too-large',
      file,
      message: `is larger than ${maxFileBytes / 1_000_000} MB`,
      fix: 'Content files are short texts. Take it out of the content folder.',
    });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return anError({
      code: 'file/not-utf-8',
      file,
      line: lineOfFirstBadByte(bytes),
      message: 'is not saved as UTF-8',
      fix: 'Save it again with the encoding UTF-8 (in a spreadsheet: "CSV UTF-8").',
    });
  }
  // eslint-disable-next-line no-control-regex -- finding them is the purpose
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/.exec(text);
  if (control) {
    return anError({
      code: 'file/control-character',
      file,
      line: text.slice(0, control.index).split('\n').length,
      message: 'has a control character, which cannot be shown',
      fix: 'Type the line again instead of pasting it.',
    });
  }
  return text;
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length;
}
