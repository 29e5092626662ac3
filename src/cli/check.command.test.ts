import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  textOf,
  withBody,
  withLine,
  withName,
} from '../../tests/support/content-files.ts';
import type { ContentFiles } from '../../tests/support/content-files.ts';
import { readCheckFlags, readReporter } from './check-flags.ts';
import { isNight } from '../../tests/support/night.ts';

const { first, second } = paths;
const third = second.replace('0930', '1000');
const text =
  'News.\n\n## For patients\n\nCome at 17:30. A clinician calls.\n\n## For practices\n\nNone.\n';
const wrong = withLine(
  withBody(withName(contentFiles(), second, third), third, text),
  third,
  'at:',
  "at: '2025-07-29T10:00:00+01:00'",
);

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function write(files: ContentFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'noticeboard-check-'));
  folders.push(folder);
  for (const [path, written] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), written);
  }
  return folder;
}

/** Commits all of a folder but one file, which stays new. */
function commitBut(folder: string, path: string): void {
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args]);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.', `:!${path}`);
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'All');
}

function check(folder: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, ['scripts/run.cjs', 'check', ...args], {
    // A folder in which Git looks no further up for a repository.
    env: {
      ...process.env,
      GITHUB_ACTIONS: '',
      GIT_CEILING_DIRECTORIES: tmpdir(),
      CONTENT_DIR: folder,
      ...env,
    },
    encoding: 'utf8',
  });
}

describe('npm run check -- --fix', () => {
  it('puts a new update right, leaves the published ones, and changes nothing the second time', () => {
    const folder = write(withLine(wrong, first, 'Your GP', "Don't come."));
    commitBut(folder, third);
    writeFileSync(
      join(folder, first),
      textOf(wrong, first).replace('Your GP', "Don't come. Your GP"),
    );
    const { status, stdout } = check(folder, ['--fix']);
    const fixed = textOf(wrong, third).replace('17:30', '5:30pm');
    expect(readFileSync(join(folder, third), 'utf8')).toBe(fixed);
    expect(readFileSync(join(folder, first), 'utf8')).toContain("Don't");
    expect(stdout).toContain('+ Come at 5:30pm. A clinician calls.');
    expect(stdout).toContain('It is published, so its words stay as they are.');
    expect(stdout).toContain('only a person can put right:');
    expect(status).toBe(1);
    expect(check(folder, ['--fix']).stdout).toContain('Nothing was changed.');
    expect(readFileSync(join(folder, third), 'utf8')).toBe(fixed);
  });

  it.runIf(isNight)('asks for names where there is no Git, and takes them', () => {
    const folder = write(wrong);
    expect(check(folder, ['--fix'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Name them'),
    });
    const { status } = check(folder, ['--fix', join(folder, third)]);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, third), 'utf8')).toContain('Come at 5:30pm.');
  });
});

describe('npm run check -- --reporter', () => {
  it('json writes one document and nothing else, also if all is well', () => {
    const { status, stdout } = check(write(wrong), ['--reporter', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, errors: 1, warnings: 1 });
    expect(
      JSON.parse(check(write(contentFiles()), ['--reporter', 'json']).stdout).problems,
    ).toEqual([]);
  });

  it('is for people and for the pull request in GitHub Actions', () => {
    const { stdout } = check(write(wrong), [], { GITHUB_ACTIONS: 'true' });
    expect(stdout).toMatch(/^ {2}\S+2025-07-29T1000\.md:\d+ error /m);
    expect(stdout).toMatch(/^::error file=\S+2025-07-29T1000\.md,line=\d+,title=/m);
  });
});

describe('what it does not know, it says in a sentence', () => {
  test.each([
    [['--fixx'], /^Unknown option '--fixx'\.\n\nnpm run check /],
    [['--reporter', 'xml'], /^There is no reporter "xml"\./],
    [['--reporter'], /^Option '--reporter <value>' argument missing\./],
    [['a.md'], /^The check reads all of the content, not only a\.md\./],
    [['--fix', '--reporter', 'json'], /^--fix shows its changes to a person\./],
  ])('check %j', (args, sentence) => {
    expect(() => readCheckFlags(args, {})).toThrow(sentence);
  });

  test.each([[['--fix']], [['--help']], [['a.md']]])('build %j', (args) => {
    expect(() => readReporter(args, {})).toThrow(`npm run build does not know ${args[0]}.`);
  });

  it('ends with it, and without a stack', () => {
    const { status, stderr } = check('content', ['--fixx']);
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
