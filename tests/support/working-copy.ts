import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { writeFolder } from '../../src/cli/write-folder.ts';
import { listFiles } from './site.ts';
import { asRunner } from './workflow.ts';

type Environment = Record<string, string>;

/** A fresh clone of what the working tree holds now, whether or not it is committed. */
export interface WorkingCopy {
  folder: string;
  /** Runs a command as a workflow's step does. Throws with all that it printed if it fails. */
  run: (command: string, env?: Environment) => Promise<void>;
  /** Commits one new file. `path` is relative to `folder`. */
  commit: (path: string, text: string) => Promise<void>;
  /** Deletes it, and everything that was made for it. */
  remove: () => void;
}

const root = join(import.meta.dirname, '../..');
const notCopied = new Set(['.git', 'node_modules', 'dist', '.astro', '.noticeboard']);
const maxBuffer = 64 * 1024 * 1024;
const timeout = 8 * 60_000;
const execute = promisify(execFile);

/**
 * Commits a copy of the working tree and clones it, as a runner clones the
 * repository. `content` is put in the place of the tree's own.
 */
export async function makeWorkingCopy(content?: ReadonlyMap<string, string>): Promise<WorkingCopy> {
  const parent = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'noticeboard-')));
  const source = join(parent, 'source');
  const folder = join(parent, 'clone');
  const remove = () => fs.rmSync(parent, { recursive: true, force: true });
  try {
    await copyTree(source);
    if (content) {
      fs.rmSync(join(source, 'content'), { recursive: true });
      writeFolder(join(source, 'content'), content);
    }
    await git(source, 'init', '--quiet', '--initial-branch=main');
    // Forced, because a file may be tracked although it is ignored.
    await git(source, 'add', '--all', '--force');
    await git(source, 'commit', '--quiet', '-m', 'The working tree');
    await git(parent, 'clone', '--quiet', source, folder);
  } catch (error) {
    remove();
    throw error;
  }
  return {
    folder,
    remove,
    run: (command, env = {}) => run('bash', [...asRunner, command], folder, env),
    commit: async (path, text) => {
      fs.writeFileSync(join(folder, path), text, { flag: 'wx' });
      await git(folder, 'add', path);
      await git(folder, 'commit', '--quiet', '-m', `Add ${path}`);
    },
  };
}

/** A digest of each file of a built site, by its path below the folder. */
export function digestFiles(folder: string): Map<string, string> {
  const digest = (file: string) =>
    createHash('sha256')
      .update(fs.readFileSync(join(folder, file)))
      .digest('hex');
  return new Map(listFiles(folder).map((file) => [file, digest(file)]));
}

async function copyTree(target: string): Promise<void> {
  const files = await filesOfGit();
  if (!files) {
    fs.cpSync(root, target, { recursive: true, filter: (path) => !notCopied.has(basename(path)) });
    return;
  }
  for (const file of files) {
    const from = join(root, file);
    // Git still lists a file that was deleted and not committed.
    if (!fs.existsSync(from)) continue;
    fs.mkdirSync(dirname(join(target, file)), { recursive: true });
    fs.copyFileSync(from, join(target, file));
  }
}

/** What Git would commit; undefined where the project is no repository, as in a download. */
async function filesOfGit(): Promise<string[] | undefined> {
  if (!fs.existsSync(join(root, '.git'))) return undefined;
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { stdout } = await execute('git', list, { cwd: root, maxBuffer });
  return [...new Set(stdout.split('\0').filter(Boolean))];
}

function git(folder: string, ...args: string[]): Promise<void> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  // Without a person's own settings: signing or hooks would ask or change something.
  return run('git', [...identity, ...args], folder, {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  });
}

/**
 * As on a new machine: what the runner of the tests or a shell has set
 * (NODE_ENV, SITE_URL, NOTICEBOARD_NOW, Git's own) must not reach a command.
 */
function cleanEnvironment(): Environment {
  const kept =
    /^(?:path|home|user|lang|tmpdir|\w+_proxy|node_extra_ca_certs|npm_config_(?:cache|registry|userconfig|cafile))$/i;
  const some = Object.entries(process.env).filter(([name]) => kept.test(name));
  return {
    ...(Object.fromEntries(some) as Environment),
    CI: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
  };
}

async function run(file: string, args: string[], cwd: string, env: Environment): Promise<void> {
  try {
    await execute(file, args, { cwd, env: { ...cleanEnvironment(), ...env }, timeout, maxBuffer });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`"${args.join(' ')}" failed:\n${stdout}${stderr}`, { cause: error });
  }
}
