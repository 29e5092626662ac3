import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentFiles } from '../../tests/support/content-files.ts';
import { listFiles } from '../../tests/support/site.ts';
import { questions } from '../core/authoring/questions.ts';
import { writeFolder } from './write-folder.ts';

const incident = '2025-07-27-data-centre';
const root = join(import.meta.dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-issue-'));
  writeFolder(join(folder, 'content'), contentFiles());
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the script on an issue, and returns what it tells the workflow. */
function answer(answers: Record<string, string>) {
  const body = questions
    .map(({ field, ask }) => `### ${ask}\r\n\r\n${answers[field] ?? '_No response_'}`)
    .join('\r\n\r\n');
  const event = { issue: { number: 7, body } };
  const before = listFiles(folder);
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
  execFileSync(process.execPath, [join(root, 'scripts/run.cjs'), 'issue-to-update'], {
    cwd: folder,
    stdio: 'pipe',
    env: {
      PATH: process.env['PATH'],
      NOTICEBOARD_NOW: '2025-07-29T12:00:00+01:00',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_OUTPUT: join(folder, 'output.txt'),
    },
  });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    output: read('output.txt'),
    read,
    result: (name: string) => read(`.noticeboard/issue/${name}`),
    added: listFiles(join(folder, 'content'))
      .map((file) => `content/${file}`)
      .filter((file) => !before.includes(file)),
  };
}

it('writes the update, and what the pull request says', () => {
  const { output, added, result } = answer({ incident, summary: 'The fixes have begun.' });
  const path = `content/incidents/${incident}/2025-07-29T1200.md`;
  expect(added).toEqual([path]);
  expect(output).toBe('branch=update/issue-7\nmade=yes\n');
  expect(result('files.txt')).toBe(`${path}\n`);
  expect(result('title.txt')).toMatch(/^Update: Data-centre failure in Craven.*\n$/);
  expect(result('body.md')).toContain('Closes #7');
});

it('says which question lacks what, and writes nothing', () => {
  const { output, added, result } = answer({ incident: 'new', affects: 'SystmOne @ Craven' });
  expect(added).toEqual([]);
  expect(output).toBe('branch=update/issue-7\nmade=no\n');
  const text = result('body.md');
  for (const { field, ask } of questions) {
    const needed = 'title patientTitle affects known unknown doing summary patients practices';
    expect(text.includes(`**${ask}**`)).toBe(needed.split(' ').includes(field));
  }
});

it('gives GitHub no order in a title', () => {
  const title = 'Phones down [skip ci]';
  const { result } = answer({
    ...{ incident: 'new', title, patientTitle: 'Phones do not work', phase: 'Investigating' },
    ...{ affects: 'Phone lines @ Craven : major outage', summary: 'Phones do not work.' },
    ...{ known: 'It began at 9am.', unknown: 'When it ends.', doing: 'We look for the fault.' },
    ...{ patients: 'Your GP surgery is open.', practices: 'Put a notice on the door.' },
  });
  expect(result('title.txt')).toMatch(/^[^[\]]*skip ci[^[\]]*$/);
});
