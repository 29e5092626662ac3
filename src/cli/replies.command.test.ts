import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentFiles, textOf, withFile } from '../../tests/support/content-files.ts';
import { writeCsv } from '../render/csv.ts';

const incident = '2025-07-27-data-centre';
/** Surgeries of Craven, beside those of the small content. */
const more = Array.from({ length: 12 }, (_none, index) => `X102${String(index).padStart(2, '0')}`);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-replies-'));
  const lines = more.map(
    (code, index) => `${code},Surgery ${index},craven,Settle,BD24 9AA,,,systmone,,,\n`,
  );
  const small = contentFiles();
  const files = withFile(small, 'practices.csv', textOf(small, 'practices.csv') + lines.join(''));
  for (const [path, text] of files) {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['scripts/run.cjs', 'replies', ...args, '--out', join(folder, 'table.csv')],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: join(folder, 'content') } },
  );
  return { status, stdout };
}

function answers(name: string, rows: string[][]): string {
  const file = join(folder, name);
  writeFileSync(file, writeCsv(rows));
  return file;
}

it('prints counts and writes a table, both without anybody who answered', () => {
  // The last is in another area, so nobody told it anything.
  const codes = ['X10001', 'X10002', ...more, 'X10004'];
  const rows = codes.map((code, index) => [
    'Jo Bloggs',
    code,
    incident,
    index % 2 === 0 ? 'Yes' : 'No',
    `Ask Jo Bloggs ${index}`,
  ]);
  const file = answers('answers.csv', [
    ['Name', 'Practice code', 'About', 'Phones down?', 'Anything else?'],
    ...rows,
    ['Jo Bloggs', 'Mill Lane', incident, 'Yes', ''],
  ]);
  const { status, stdout } = run(file);
  expect(status, stdout).toBe(0);
  expect(stdout).toContain('All 14 practices have answered.\n');
  expect(stdout).toContain('- Phones down: No 7 practices, Yes 7 practices.\n');
  expect(stdout).toContain('1 practice answered that the incident is not about');
  expect(stdout).toContain(`No practice that is known on line ${codes.length + 2}.`);
  const table = readFileSync(join(folder, 'table.csv'), 'utf8');
  expect(table.split('\r\n')).toHaveLength(codes.length + 2);
  expect(stdout + table).not.toContain('Bloggs');
});

it.each([
  ['no column of codes', [['Waiting'], ['3']], "No column of the table has practices' codes."],
  ['a quotation mark that is open', undefined, 'Put " before and after the whole cell'],
])('says in a sentence what is wrong with %s', (name, rows, words) => {
  const file = rows ? answers(`${name}.csv`, rows) : join(folder, 'broken.csv');
  if (!rows) writeFileSync(file, 'Code,Waiting\n"X10001,3\n');
  const { status, stdout } = run(file);
  expect(stdout).toContain(words);
  expect(stdout).toContain('Nothing was written.');
  expect(status).toBe(1);
});
