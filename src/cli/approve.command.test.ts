import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { contentFiles, paths, textOf, withFile } from '../../tests/support/content-files.ts';
import { toDraft } from '../content/begin-publisher.ts';
import { writeFolder } from './write-folder.ts';
import { someOf } from '../../tests/support/night.ts';

const workshop = mkdtempSync(join(tmpdir(), 'noticeboard-approve-'));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

const file = join(workshop, paths.medicine);
const draft = toDraft(textOf(contentFiles(), paths.medicine));
writeFolder(workshop, withFile(contentFiles(), paths.medicine, draft));

/** Runs the command as a script does, and returns what it prints. */
async function approve(...args: string[]): Promise<{ output: string; isGood: boolean }> {
  const env = { PATH: process.env['PATH'] ?? '', CONTENT_DIR: workshop };
  try {
    const { stdout } = await promisify(execFile)('node', ['scripts/run.cjs', 'approve', ...args], {
      env,
    });
    return { output: stdout, isGood: true };
  } catch (error) {
    return { output: (error as { stdout: string }).stdout, isGood: false };
  }
}

const refused: [string, string[], string][] = [
  ['which', [], 'Name them with --answers'],
  ['who', ['--all'], '--by: write a role'],
  ['an answer that waits', ['--answers', 'urgent-111', '--by', 'A role'], 'there is no urgent-111'],
  ['a day that has come', ['--all', '--by', 'A role', '--on', '2999-01-01'], 'is still to come'],
];
it.each(someOf(refused, 4, 2))('writes nothing until it is told %s', async (_what, args, said) => {
  const { output, isGood } = await approve(...args);
  expect(isGood).toBe(false);
  expect(output).toContain(said);
  expect(output).toContain('Nothing was written.');
  expect(readFileSync(file, 'utf8')).toBe(draft);
});

it('shows the words, and writes the approval', async () => {
  const { output, isGood } = await approve('--all', '--by', 'Chief pharmacist', '--yes');
  expect(output).toContain('Do this, and then that.');
  expect(isGood).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('approvedBy: Chief pharmacist\n');
  expect((await approve()).output).toBe('Every answer is approved.\n');
});
