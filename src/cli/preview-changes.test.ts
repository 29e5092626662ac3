import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { contentFiles, paths } from '../../tests/support/content-files.ts';
import { writeFolder } from './write-folder.ts';
import { isNight, someOf } from '../../tests/support/night.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'noticeboard-preview-'));
const content = join(folder, 'content');
const update = join(content, paths.second);

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
  writeFolder(content, contentFiles());
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Begin');
});
afterEach(() => {
  git('checkout', '--quiet', '--', '.');
  git('clean', '--quiet', '--force');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command on the copy of the content, as a person or the workflow does. */
function preview(...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.cjs', 'preview-changes', ...flags],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        CONTENT_DIR: content,
        NOTICEBOARD_NOW: '2025-07-29T12:00:00+01:00',
      },
    },
  );
  return { status, stdout, stderr };
}

const edit = (from: string, to: string, file = update) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

it.runIf(isNight)('says in one line that nothing changes', () => {
  expect(preview()).toEqual({
    status: 0,
    stdout: 'Nothing in the content changes.\n',
    stderr: '',
  });
});

it.runIf(isNight)('says that a remark changes nothing that people read', () => {
  edit('phase:', '# A remark.\nphase:');
  const { status, stdout } = preview('--base', 'main');
  expect(status).toBe(0);
  expect(stdout).toContain('nothing that people read changes');
});

it.runIf(isNight)(
  'refuses sentences in square brackets in what is new, and warns of them in what is published',
  () => {
    const list = /^known:\n(?: +- .*\n)+/m;
    const text = readFileSync(update, 'utf8').replace(list, 'known: [A cable was cut.]\n');
    writeFileSync(update.replace('T0930', 'T1000'), text.replace('T09:30:00', 'T10:00:00'));
    const { status, stdout } = preview();
    expect([status, stdout]).toEqual([1, expect.stringMatching(/error .*square brackets/)]);
  },
);

it('shows a new update as it will be when it is out', () => {
  const text = readFileSync(update, 'utf8').replace('T09:30:00', 'T12:15:00');
  writeFileSync(update.replace('T0930', 'T1215'), text);
  const { status, stdout } = preview();
  expect(status).toBe(0);
  expect(stdout).toContain('Shown as it will be at 12:15pm on Tuesday 29 July 2025');
  expect(stdout).toMatch(/New: bulletin 3, .*\n.*Subject: .+ \(bulletin 3\)/);
  expect(stdout).toMatch(/Text message \(\d+ characters, [12] of 2 parts, GSM-7\)/);
});

it('refuses words that change in silence, and takes them with a note', () => {
  edit('A cable was cut, and is being mended.', 'Everything works again.');
  const silent = preview('--markdown');
  expect(silent.status).toBe(1);
  expect(silent.stderr).toContain('no note says so');
  expect(silent.stdout).toContain('Put this right first');
  edit(
    'phase:',
    "corrections:\n  - at: '2025-07-29T11:20:00+01:00'\n    what: The summary was wrong.\nphase:",
  );
  const noted = preview('--markdown');
  expect(noted.status).toBe(0);
  expect(noted.stdout).toContain('Correction\\: The summary was wrong\\.');
});

it('prints the problems of a content that cannot be published', () => {
  edit('phase: identified', 'phase: identifed');
  const { status, stdout, stderr } = preview('--markdown');
  expect(status).toBe(1);
  expect(stdout).toContain('## This cannot be published yet');
  expect(stderr).toContain('Write phase: identified');
});

it.each(someOf(['no-such-branch', '--output=x'], 2, 1))(
  'says that there is no commit "%s"',
  (base) => {
    const { status, stderr } = preview(`--base=${base}`);
    expect(status).toBe(1);
    expect(stderr).toContain(`There is no commit ${base} here`);
  },
);
