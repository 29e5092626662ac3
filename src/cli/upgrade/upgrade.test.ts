import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFolder } from '../write-folder.ts';
import { upgrade } from './upgrade.ts';

let root: string;
let program: string;
let into: string;

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  return execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8' });
}

/** Commits some files of a repository, in place of what it had. */
function commit(folder: string, files: Record<string, string>): void {
  if (existsSync(folder)) git(folder, 'rm', '-r', '--quiet', '.');
  writeFolder(folder, new Map(Object.entries(files)));
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', 'A version');
}

const first = {
  'package.json': '{"version":"0.1.0"}',
  'src/a.ts': 'first',
  'src/old.ts': 'old',
  '.github/workflows/publish.yml': 'publish',
  'content/site.yaml': 'sample',
};
const second = {
  ...first,
  'package.json': '{"version":"0.2.0"}',
  'src/a.ts': 'second',
  'src/old.ts': undefined,
  'src/new.ts': 'new',
};
const given = (files: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'noticeboard-upgrade-'));
  [program, into] = [join(root, 'program'), join(root, 'site')];
  commit(program, first);
  commit(program, given(second));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const publisher = {
  ...first,
  'content/site.yaml': 'ours',
  '.github/workflows/publish.yml': undefined,
  '.github/workflows/azure.yml': 'azure',
};

it('brings the new version, keeps what is theirs, and can be undone', () => {
  commit(into, given(publisher));
  const said = upgrade({ program, into, replace: false });
  expect(said).toContain('From version 0.1.0 to 0.2.0: 3 files written, 1 removed.');
  expect(said).toContain('Copy those that you want:\n  .github/workflows/publish.yml\n');
  expect(git(into, 'diff', '--cached', '--name-status')).toBe(
    'M\tpackage.json\nM\tsrc/a.ts\nA\tsrc/new.ts\nD\tsrc/old.ts\n',
  );
  git(into, 'reset', '--quiet', '--hard');
  expect(git(into, 'status', '--porcelain')).toBe('');
  expect(existsSync(join(into, 'src/new.ts'))).toBe(false);
});

it('writes nothing over code that was changed there, unless it is told to', () => {
  commit(into, given({ ...publisher, 'src/a.ts': 'our own' }));
  expect(() => upgrade({ program, into, replace: false })).toThrow('src/a.ts');
  expect(git(into, 'status', '--porcelain')).toBe('');
  expect(upgrade({ program, into, replace: true })).toContain('although changed here:\n  src/a.ts');
  expect(readFileSync(join(into, 'src/a.ts'), 'utf8')).toBe('second');
});

it('writes nothing beside changes that are not committed', () => {
  commit(into, given(publisher));
  writeFolder(into, new Map([['content/site.yaml', 'half a sentence']]));
  expect(() => upgrade({ program, into, replace: false })).toThrow('not committed');
});

it('says what is no repository of a publisher', () => {
  expect(() => upgrade({ program, into: program, replace: false })).toThrow('this folder itself');
  expect(() => upgrade({ program, into: root, replace: false })).toThrow('no content/');
});
