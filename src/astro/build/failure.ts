// Says in a sentence for people what broke in a build.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { inspect } from 'node:util';
import { Refusal } from './refusal.ts';

/** Where what broke stands as a whole, for whoever mends it. */
export const errorLog = '.noticeboard/build-error.log';

/** What the system says by code, in the words of whoever has to do something about it. */
const system: Record<string, (path: string) => string> = {
  ENOSPC: (path) =>
    `The disk is full: ${path} could not be written. Delete what is not needed, and build again. The folder .noticeboard can go at any time.`,
  EACCES: (path) =>
    `This account may not read or write ${path}. Ask whoever looks after this computer.`,
  EPERM: (path) => `This account may not change ${path}. Ask whoever looks after this computer.`,
  EROFS: (path) => `${path} is on a disk that can only be read. Build in another folder.`,
  EMFILE: (path) =>
    `Too many files are open to open ${path}. Close other programs, and build again.`,
};

/** Whether the machine is to blame, and not what was being done on it. */
export function isOfSystem(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && Object.hasOwn(system, code);
}

/** An error in one sentence. */
export function describeError(error: unknown): string {
  const { code, path, dest, message } = error as NodeJS.ErrnoException & { dest?: string };
  const explain = system[code ?? ''];
  return explain
    ? explain(relative('.', dest ?? path ?? 'a file'))
    : oneLine(message ?? String(error));
}

function oneLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** What broke while a page was made. Its message names the page and says what the cause says. */
export function atPage(address: string, cause: unknown): Error {
  // What the system says has a cure of its own, whichever page met it.
  if (isOfSystem(cause)) return cause as Error;
  return new Error(`The page ${address} could not be made: ${describeError(cause)}`, { cause });
}

/** Why a build failed, for a person; where the program is to blame, a file has the trace. */
export function explainFailure(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const sentence = describeError(error);
  return keepTrace(inspect(error))
    ? `${sentence}\nFor your engineer: ${errorLog} says where.`
    : sentence;
}

/** What a failed build has left of the site. It says so only after looking. */
export function describeLeft(site: string): string {
  return existsSync(`${site}/index.html`)
    ? 'Nothing was published. What was published before is still there.'
    : `Nothing was published. There is no site in ${site}/ yet.`;
}

/** False where even that cannot be written, on a disk that is full. */
function keepTrace(trace: string): boolean {
  try {
    mkdirSync(dirname(errorLog), { recursive: true });
    writeFileSync(errorLog, `${trace}\n`);
    return true;
  } catch {
    return false;
  }
}
