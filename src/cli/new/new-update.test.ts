import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentFiles } from '../../../tests/support/content-files.ts';
import { listFiles } from '../../../tests/support/site.ts';
import { writeFolder } from '../write-folder.ts';
import { isNight } from '../../../tests/support/night.ts';

const incident = '2025-07-27-data-centre';
let content = '';

beforeAll(() => {
  content = join(mkdtempSync(join(tmpdir(), 'noticeboard-new-')), 'content');
  writeFolder(content, contentFiles());
});

afterAll(() => {
  rmSync(join(content, '..'), { recursive: true, force: true });
});

/** Runs the command without a terminal: its exit code, what it says, and the files that it added. */
function run(...args: string[]) {
  const before = new Set(listFiles(content));
  const { status, stdout } = spawnSync(process.execPath, ['scripts/run.cjs', 'new', ...args], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      CONTENT_DIR: content,
      NOTICEBOARD_NOW: '2025-07-29T12:00:00+01:00',
    },
    input: '',
  });
  const added = listFiles(content).filter((file) => !before.has(file));
  return { status, stdout, added };
}

it('says which flags are missing without a terminal, and writes nothing', () => {
  const { status, stdout, added } = run('--new', '--title', 'A fault');
  expect({ status, added }).toEqual({ status: 1, added: [] });
  const flags = [...stdout.matchAll(/^ {2}(--\S+)/gm)].map(([, flag]) => flag);
  expect(flags.join(' ')).toBe(
    '--phase --affects --known --unknown --doing --next --summary --patients --practices',
  );
  expect(stdout).toContain('Nothing was written.');
});

it.runIf(isNight)('says which flag is wrong, and writes nothing', () => {
  const { status, stdout, added } = run('--incident', incident, '--yes', '--summary', '# A list');
  expect({ status, added }).toEqual({ status: 1, added: [] });
  expect(stdout).toContain('Nothing was written.');
  expect(run('--incdent', incident).stdout).toContain("Unknown option '--incdent'");
});

it('writes an update from flags, never over another one', () => {
  const flags = ['--incident', incident, '--yes', '--summary', 'The work goes on.'];
  const [first, second] = [run(...flags), run(...flags, '--affects', 'sms@craven:slow')];
  expect(first.added).toEqual([`incidents/${incident}/2025-07-29T1200.md`]);
  expect(second.added).toEqual([`incidents/${incident}/2025-07-29T1201.md`]);
  expect(readFileSync(join(content, second.added[0] ?? ''), 'utf8')).toContain('level: degraded');
  expect(second.stdout).toContain('npm run dev');
});

it.runIf(isNight)('takes no old words with --yes when things turn', () => {
  const { status, stdout, added } = run(
    ...['--incident', incident, '--yes', '--summary', 'It works.', '--phase', 'monitoring'],
    ...['--affects', 'nothing'],
  );
  expect({ status, added }).toEqual({ status: 1, added: [] });
  const flags = [...stdout.matchAll(/^ {2}(--\S+)/gm)].map(([, flag]) => flag);
  expect(flags.join(' ')).toBe('--known --unknown --doing --patients --practices');
});

it.runIf(isNight)('rehearses a past incident', () => {
  const { status, added } = run('--exercise-from', incident);
  expect(status).toBe(0);
  expect(added).toHaveLength(5);
  expect(added[0]).toBe('incidents/2025-07-28-exercise-data-centre/2025-07-29T1200.md');
});

it.runIf(isNight)('asks for no words for patients where practices alone are told', () => {
  const { stdout } = run('--new', '--audience', 'practices', '--title', 'A fault');
  const flags = [...stdout.matchAll(/^ {2}(--\S+)/gm)].map(([, flag]) => flag);
  expect(flags.join(' ')).toBe(
    '--phase --affects --known --unknown --doing --next --summary --practices',
  );
});
