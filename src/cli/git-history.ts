import { execFileSync } from 'node:child_process';
import type { History } from '../content/fixes/choose-updates.ts';

/** Where what is merged stands: on the server, or else here. */
const mainBranches = ['origin/HEAD', 'origin/main', 'main', 'HEAD'];

/** What Git knows of a folder. Undefined where there is no Git, no repository or no commit. */
export function readHistory(folder: string): History | undefined {
  const git = (...args: string[]) => runGit(folder, args);
  const main = mainBranches.find((name) =>
    git('rev-parse', '--verify', '--quiet', `${name}^{commit}`),
  );
  if (main === undefined) return undefined;
  const [base = main] = git('merge-base', main, 'HEAD') ?? [];
  const merged = git('ls-tree', '-r', '-z', '--name-only', main, '.') ?? [];
  const changed = git('diff', '-z', '--name-only', '--relative', base, '--', '.') ?? [];
  const untracked = git('ls-files', '-z', '--others', '--exclude-standard', '--', '.') ?? [];
  return { merged: new Set(merged), changed: [...new Set([...changed, ...untracked])].toSorted() };
}

/** The lines or names that Git writes. Undefined if it fails. */
function runGit(folder: string, args: readonly string[]): string[] | undefined {
  try {
    const output = execFileSync('git', [...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.split(/[\0\n]/).filter(Boolean);
  } catch {
    return undefined;
  }
}
