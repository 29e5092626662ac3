import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-committed-'));
  mkdirSync(join(folder, '.noticeboard'));
  writeFileSync(join(folder, '.noticeboard/page.html'), 'Call 112.');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a process in the folder throws. */
function refuse(): string {
  const module = pathToFileURL(join(import.meta.dirname, 'refuse-committed.ts')).href;
  const script = `const { refuseCommitted } = await import('${module}');
    try { refuseCommitted(); } catch (error) { console.log(error.name + ': ' + error.message); }`;
  const env = { PATH: process.env['PATH'] ?? '', GIT_CEILING_DIRECTORIES: tmpdir() };
  const args = ['--input-type=module', '-e', script];
  return execFileSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
}
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });

it('refuses what a build makes, if it is in the repository', () => {
  git('init');
  expect(refuse()).toBe('');
  git('add', '--force', '.noticeboard');
  expect(refuse()).toBe(
    'Refusal: .noticeboard/ is in the repository, and a build would believe what is in it. Take it out: git rm -r --cached .noticeboard\n',
  );
});

it('asks nothing of a folder without a repository', () => {
  expect(refuse()).toBe('');
});
