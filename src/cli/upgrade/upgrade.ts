import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countOf } from '../../core/language/count.ts';
import { planUpgrade, type Tree, type UpgradePlan } from './plan-upgrade.ts';

export interface UpgradeOptions {
  /** A clone of the program, at the version that is wanted. */
  program: string;
  /** The publisher's repository. */
  into: string;
  /** Whether files of the program that were changed there are replaced. */
  replace: boolean;
}

/**
 * Brings this version of the program into a publisher's repository, ready to be
 * committed. Returns what to tell. Throws with a sentence, and changes nothing,
 * if either has changes that are not committed, or if a file of the program was
 * changed there.
 */
export function upgrade({ program, into, replace }: UpgradeOptions): string {
  if (resolve(program) === resolve(into)) throw new Error(`${into} is this folder itself.`);
  if (!existsSync(join(into, 'content'))) throw new Error(`There is no content/ in ${into}.`);
  for (const folder of [program, into]) refuseChanges(folder);
  const known = new Set(
    git(program, 'rev-list', '--objects', '--all').map((line) => line.split(' ')[0]),
  );
  const plan = planUpgrade(treeOf(program), treeOf(into), (id) => known.has(id));
  if (plan.changed.length > 0 && !replace) {
    throw new Error(
      `These files of the program were changed in ${into}, and the new version would undo that:\n${listed(plan.changed)}\nMove what you need elsewhere, or add --replace.`,
    );
  }
  const versions = [into, program].map(versionOf);
  const written = [...plan.written, ...plan.changed];
  for (const path of plan.removed) rmSync(join(into, path));
  for (const path of written) cpSync(join(program, path), join(into, path));
  git(into, 'add', '--all', '--force', '--', ...plan.removed, ...written);
  return describe(plan, versions, into);
}

function describe(
  plan: UpgradePlan,
  [from, to]: readonly (string | undefined)[],
  into: string,
): string {
  const { written, removed, changed, kept, offered } = plan;
  const parts = [
    `From version ${from} to ${to}: ${countOf(written.length + changed.length, 'file')} written, ${removed.length} removed. CHANGELOG.md says what is new.`,
    part('Replaced, although changed here:', changed),
    part('Yours by now, and left as they are. Compare them with the new ones:', kept),
    part('Not here, and not added. Copy those that you want:', offered),
    `Nothing is committed. To undo all of it: git -C ${into} reset --hard`,
    `Go on there: npm ci && npm run check && npm run build. The check names each text and field that the new version wants. Then commit.`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const listed = (paths: readonly string[]) => paths.map((path) => `  ${path}`).join('\n');
const part = (title: string, paths: readonly string[]) =>
  paths.length === 0 ? '' : `${title}\n${listed(paths)}`;

function refuseChanges(folder: string): void {
  if (git(folder, 'status', '--porcelain').length === 0) return;
  throw new Error(
    `${folder} has changes that are not committed. Commit them, or take them back, first.`,
  );
}

function treeOf(folder: string): Tree {
  const lines = git(folder, 'ls-tree', '-r', '-z', '--format=%(objectname) %(path)', 'HEAD');
  return new Map(
    lines.map((line) => [line.slice(line.indexOf(' ') + 1), line.split(' ')[0] ?? '']),
  );
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** What Git prints, in lines or in the parts that it ends with NUL. */
function git(folder: string, ...args: string[]): string[] {
  try {
    const printed = execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return printed.split(args.includes('-z') ? '\0' : '\n').filter(Boolean);
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new Error(`Git could not read ${folder}: ${stderr.trim()}`, { cause: error });
  }
}
