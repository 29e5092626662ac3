import { inspect } from 'node:util';

/** What went wrong in a part of the build, as it is passed from process to process. */
export interface Failure {
  /** For people. */
  sentence: string;
  /** For whoever mends the program. */
  trace: string;
}

/** A part of the build, in a process of its own, did not come to its end. */
export class PartFailure extends Error {
  readonly trace: string;
  /** It ended without a word of its own: what it was doing at that moment is to blame. */
  readonly isCrash: boolean;
  constructor(failure: Failure | undefined, end: string | number | null, complaints: string) {
    super(failure?.sentence ?? describeEnd(end));
    this.isCrash = failure === undefined;
    this.trace = [failure?.trace, complaints].filter(Boolean).join('\n');
  }
}

function describeEnd(end: string | number | null): string {
  return typeof end === 'string' && /^SIG(?:KILL|ABRT)$/.test(end)
    ? `A part of the build was ended by the system (${end}). Most often the machine has too little memory: close other programs, and build again.`
    : `A part of the build broke off (${end ?? 'no reason given'}). Build again. If it breaks off again, send .noticeboard/build-error.log to your engineer.`;
}

/** What the system says by code, in the words of whoever has to do something about it. */
const system: Record<string, (path: string) => string> = {
  ENOSPC: (path) =>
    `The disk is full: ${path} could not be written. Delete what is not needed, and build again. The folder .noticeboard can go at any time.`,
  EFBIG: (path) => `${path} is larger than this computer lets a file be. Ask your engineer.`,
  EDQUOT: (path) =>
    `Your share of the disk is full: ${path} could not be written. Delete what is not needed, and build again.`,
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

/** An error in one sentence or two, and as a whole. */
export function describeError(error: unknown): Failure {
  const { code, path, dest, message } = error as NodeJS.ErrnoException & { dest?: string };
  const explain = system[code ?? ''];
  return {
    sentence: explain ? explain(dest ?? path ?? 'a file') : oneLine(message ?? String(error)),
    trace: inspect(error),
  };
}

function oneLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** What broke while a page was made. Its message names the page and says what the cause says. */
export function atPage(address: string, cause: unknown): Error {
  // What the system says has a cure of its own, whichever page met it.
  if (isOfSystem(cause)) return cause as Error;
  const { sentence } = describeError(cause);
  return new Error(`The page ${address} could not be made: ${sentence}`, { cause });
}
