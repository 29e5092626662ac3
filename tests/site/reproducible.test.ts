import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeWorkplace } from '../bench/workplace.ts';
import { environmentFor, writeTinyContent } from '../support/tiny-site.ts';
import { isNight } from '../support/night.ts';
import { digestFiles } from '../support/working-copy.ts';

const root = mkdtempSync(join(tmpdir(), 'noticeboard-twice-'));
const first = join(root, 'a');
const second = join(root, 'another folder, with a much longer name', 'über', 'noticeboard');

let commit: string;

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: folder,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** One commit with the program and a small content. */
function commitAll(): string {
  const place = makeWorkplace();
  const source = join(root, 'source');
  writeTinyContent(join(place.project, 'content'));
  renameSync(place.project, source);
  place.remove();
  rmSync(join(source, 'node_modules'));
  git(source, 'init', '--quiet');
  git(source, 'add', '--all', '--force');
  git(source, 'commit', '--quiet', '-m', 'The program, and a small content');
  return source;
}

/** What docs/ownership.md keeps of a repository, put into a new one. */
function restoreBackup(source: string): string {
  const backup = join(root, 'noticeboard-backup');
  const restored = join(root, 'restored');
  git(root, 'clone', '--quiet', '--mirror', source, backup);
  git(root, 'init', '--quiet', '--bare', restored);
  git(backup, 'push', '--quiet', '--mirror', restored);
  return restored;
}

/** A clean clone, built by somebody elsewhere in the world. Its umask is octal, its files' time in years. */
function buildClone(
  folder: string,
  source: string,
  {
    umask,
    year,
    ...environment
  }: { umask: string; year: number } & Record<string, string | number>,
): void {
  mkdirSync(dirname(folder), { recursive: true });
  git(root, 'clone', '--quiet', source, folder);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const time = new Date(Date.UTC(year, 5, 1));
  for (const part of ['content', 'src', 'public']) {
    for (const file of readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })) {
      utimesSync(join(folder, part, file), time, time);
    }
  }
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `umask ${umask} && exec "$0" scripts/run.cjs build`, process.execPath],
    {
      cwd: folder,
      env: {
        ...environmentFor(join(folder, 'content')),
        ...(environment as Record<string, string>),
      },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stdout + stderr);
}

/** By day, publish.test.ts builds once more from nothing, in another language and time zone. */
beforeAll(() => {
  if (!isNight) return;
  const source = commitAll();
  commit = git(source, 'rev-parse', 'HEAD');
  buildClone(first, source, { umask: '022', year: 2001, TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  buildClone(second, restoreBackup(source), {
    umask: '077',
    year: 2031,
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    HOME: join(root, 'nobody'),
    USER: 'nobody',
  });
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

it.runIf(isNight)(
  'gives the same bytes from two clean clones, one of a backup, in other folders, time zones and languages',
  () => {
    const [one, other] = [first, second].map((folder) => digestFiles(join(folder, 'dist')));
    for (const kind of ['.pdf', '.png', '.zip', '.eml', '.xml', '.json', '.ics', '.html']) {
      expect([...(one?.keys() ?? [])].some((file) => file.endsWith(kind))).toBe(true);
    }
    expect(other).toEqual(one);
  },
);

it.runIf(isNight)('says of what it was made: the commit, the content, and the time', () => {
  const document = JSON.parse(readFileSync(join(second, 'dist/api/build.json'), 'utf8')) as object;
  expect(document).toMatchObject({
    commit,
    content: expect.stringMatching(/^[0-9a-f]{64}$/),
    asOf: '2025-08-01T16:30:00.000Z',
  });
});
