import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentFiles } from '../../tests/support/content-files.ts';
import { listFiles } from '../../tests/support/site.ts';
import { questions } from '../core/authoring/questions.ts';
import { writeFolder } from './write-folder.ts';
import { isNight } from '../../tests/support/night.ts';

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
    handedOn: listFiles(join(folder, '.noticeboard/issue')).toSorted(),
  };
}

it('hands on the update, and what the pull request says', () => {
  const { output, handedOn, result } = answer({ incident, summary: 'The fixes have begun.' });
  const path = `content/incidents/${incident}/2025-07-29T1200.md`;
  expect(handedOn).toEqual(['body.md', path, 'title.txt']);
  expect(output).toBe('made=yes\n');
  expect(result(path)).toContain('The fixes have begun.');
  expect(result('title.txt')).toMatch(/^Update: Data-centre failure in Craven.*\n$/);
  expect(result('body.md')).toContain('Closes #7');
});

it.runIf(isNight)(
  'puts an older update right, and promises nothing for a time that has passed',
  () => {
    const { handedOn, result } = answer({
      incident,
      corrects: 'Monday 9am',
      correction: 'Email never failed.',
      summary: 'Some systems do not work.',
    });
    const path = `content/incidents/${incident}/2025-07-28T0900.md`;
    expect(handedOn).toEqual(['body.md', path, 'title.txt']);
    expect(result(path)).toContain('what: Email never failed.');
    const said = result('body.md');
    expect(said).toContain('It puts the update of 9am on Monday 28 July 2025 right');
    expect(said).not.toContain('promised by');
  },
);

it('says which question lacks what, and hands on nothing else', () => {
  const { output, handedOn, result } = answer({ incident: 'new', affects: 'SystmOne @ Craven' });
  expect(handedOn).toEqual(['body.md']);
  expect(output).toBe('made=no\n');
  const text = result('body.md');
  for (const { field, ask } of questions) {
    const needed = 'affects known unknown doing summary patients practices';
    expect(text.includes(`**${ask}**`)).toBe(needed.split(' ').includes(field));
  }
});
