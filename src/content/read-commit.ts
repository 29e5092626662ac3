import { execFileSync } from 'node:child_process';
import type { Problem } from '../core/check/problem.ts';
import { compareText } from '../core/language/compare.ts';
import { decodeText } from './decode-text.ts';
import type { SourceFiles } from './read-files.ts';

/** One file of a commit: where it lies below the folder, and Git's name for its bytes. */
interface Entry {
  path: string;
  object: string;
}

/** A commit's whole name, or undefined if the repository has none of this name. */
export function findCommit(folder: string, name: string): string | undefined {
  try {
    // The name is never taken for an option, whatever it begins with.
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    return git(folder, args).toString().trim();
  } catch {
    return undefined;
  }
}

/**
 * The texts of a content folder as a commit has them, by their path inside it.
 * The work tree is not touched. Throws if the folder lies in no repository.
 */
export function readCommit(folder: string, commit: string): SourceFiles {
  const texts = new Map<string, string>();
  const problems: Problem[][] = [];
  for (const { path, bytes } of readObjects(folder, listEntries(folder, commit))) {
    const { value, problems: some } = decodeText(path, bytes);
    problems.push(some);
    if (value !== undefined) texts.set(path, value);
  }
  return { texts, problems: problems.flat() };
}

/** The plain files below a folder. As in the folder itself, names that begin with a dot are passed over. */
function listEntries(folder: string, commit: string): Entry[] {
  return git(folder, ['ls-tree', '-r', '-z', commit])
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode, object = '', path = ''] = /^(\d+) \w+ (\w+)\t([^]*)$/.exec(line) ?? [];
      return mode?.startsWith('100') && !/(?:^|\/)\./.test(path) ? { path, object } : [];
    })
    .toSorted((a, b) => compareText(a.path, b.path));
}

/** One process for all files: what Git prints is a line with the size, the bytes, and a line break. */
function readObjects(folder: string, entries: readonly Entry[]): { path: string; bytes: Buffer }[] {
  if (entries.length === 0) return [];
  const input = entries.map(({ object }) => `${object}\n`).join('');
  const output = git(folder, ['cat-file', '--batch'], input);
  let start = 0;
  return entries.map(({ path, object }) => {
    const end = output.indexOf('\n', start);
    const size = Number(output.toString('utf8', start, end).split(' ')[2]);
    if (!Number.isInteger(size)) throw new Error(`Git cannot read ${path} (${object})`);
    const bytes = output.subarray(end + 1, end + 1 + size);
    start = end + 1 + size + 1;
    return { path, bytes };
  });
}

/** Enough for the content of a publisher with every practice in England. */
const maxBuffer = 512 * 1024 * 1024;

function git(folder: string, args: readonly string[], input = ''): Buffer {
  const stdio: ['pipe', 'pipe', 'pipe'] = ['pipe', 'pipe', 'pipe'];
  return execFileSync('git', args, { cwd: folder, input, maxBuffer, stdio });
}
