import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCommit, readCommit } from './read-commit.ts';

const folder = mkdtempSync(join(tmpdir(), 'noticeboard-commit-'));
const content = join(folder, 'content');

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const env = {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  };
  execFileSync('git', [...identity, ...args], { cwd: folder, env, stdio: 'pipe' });
}

beforeAll(() => {
  git('init', '--quiet', '--initial-branch', 'main');
  mkdirSync(join(content, 'services'), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), 'title: "Ünïcode"\r\n');
  writeFileSync(join(content, 'services/a b.md'), '');
  writeFileSync(join(content, '.hidden'), 'not read');
  writeFileSync(join(folder, 'README.md'), 'not content');
  symlinkSync('/etc/hostname', join(content, 'link.md'));
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Begin');
  writeFileSync(join(content, 'site.yaml'), 'changed');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads the texts of a folder as a commit has them', () => {
  const commit = findCommit(content, 'main');
  expect(commit).toMatch(/^[0-9a-f]{40}$/);
  expect(readCommit(content, commit ?? '')).toEqual({
    texts: new Map([
      ['services/a b.md', ''],
      ['site.yaml', 'title: "Ünïcode"\n'],
    ]),
    problems: [],
  });
});

it.each(['no-such-branch', '--help', '--output=x', ''])('knows no commit called "%s"', (name) => {
  expect(findCommit(content, name)).toBeUndefined();
});
