import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../content/read-folder.ts';
import { isNight } from '../../tests/support/night.ts';
import { aListFile, type ListedRow } from '../../tests/support/official-list.ts';

const workshop = mkdtempSync(join(tmpdir(), 'noticeboard-init-'));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

const content = join(workshop, 'content');
const practices = () => readFileSync(join(content, 'practices.csv'), 'utf8').trim().split('\n');

function writeList(name: string, rows: readonly ListedRow[], dialect?: 'old' | 'today'): string {
  const file = join(workshop, name);
  writeFileSync(file, aListFile(rows, dialect));
  return file;
}

/** Runs a command line as a person without a terminal does, and returns what it prints. */
async function run(
  script: string,
  ...args: string[]
): Promise<{ output: string; isGood: boolean }> {
  const env = { PATH: process.env['PATH'] ?? '', CONTENT_DIR: content };
  try {
    const { stdout } = await promisify(execFile)('node', ['scripts/run.cjs', script, ...args], {
      env,
    });
    return { output: stdout, isGood: true };
  } catch (error) {
    return { output: (error as { stdout: string }).stdout, isGood: false };
  }
}

const identity = [
  ['--name', 'Dales Partnership'],
  ['--contact', 'help@example.org'],
  ['--helpdesk-contact', '01632 960 100'],
  ['--languages', 'pl'],
].flat();

const first = writeList('first.csv', [
  { code: 'Z00001' },
  { code: 'Z00002', name: "ST MARY'S SURGERY", subIcb: '99Y' },
  { code: 'Z00003', status: 'INACTIVE' },
  { code: 'Z00004', setting: 'RO82' },
  { code: 'Z00005', postcode: '' },
]);
const later = writeList(
  'later.csv',
  [
    { code: 'Z00001', status: 'INACTIVE', closes: '20250630' },
    { code: 'Z00002', subIcb: '99Y' },
    { code: 'Z00006', name: 'NHS WALK-IN CENTRE' },
  ],
  'today',
);

describe('npm run init, then npm run import-practices', () => {
  it('writes nothing if a question has no answer', async () => {
    const { output, isGood } = await run('init', '--list', first, '--all', '--name', 'Dales');
    expect(isGood).toBe(false);
    expect(output).toContain('--contact: write a phone number');
    expect(output).toContain('Nothing was written.');
    expect(output).toContain(`npm run init -- --list ${first}`);
    expect(output).toContain('--name Dales');
    expect(existsSync(content)).toBe(false);
  });

  it('leaves a content that is published, without incidents', async () => {
    const { output, isGood } = await run('init', '--list', first, '--sub-icb', '99X', ...identity);
    expect(output).toContain(
      '1 open GP practice in 5 lines. Left out: 1 elsewhere, 1 no GP practice, 1 closed and 1 not usable.',
    );
    expect(output).toContain('Z00005 has the postcode ""');
    expect(isGood).toBe(true);
    expect(practices()[1]).toBe(
      'Z00001,Lumb Mill Surgery,bradford,Skipton,BD23 1AB,01632 960 101,,,,,,',
    );
    const { context } = readContent(content, { today: Date.now() });
    expect(context?.content.incidents).toEqual([]);
    expect(context?.content.site.officialList?.subIcbs).toEqual(['99X']);
  });

  it.runIf(isNight)(
    'does not overwrite content that is not the sample, unless it is told to',
    async () => {
      const { output, isGood } = await run('init', '--list', first, '--all', ...identity);
      expect(isGood).toBe(false);
      expect(output).toContain('is not the sample');
      expect(practices()).toHaveLength(2);
      expect((await run('init', '--list', first, '--all', '--force', ...identity)).isGood).toBe(
        true,
      );
      expect(practices()).toHaveLength(3);
    },
  );

  it('shows what an import would change, and writes it', async () => {
    const dry = await run('import-practices', '--list', later, '--dry-run');
    expect(dry.output).toContain('Z00006 NHS Walk-in Centre, Skipton');
    expect(dry.output).toContain('Z00001 Lumb Mill Surgery: Monday 30 June 2025');
    if (!isNight) return;
    expect(dry.output).toContain(
      "Z00002 St Mary's Surgery, name: St Mary's Surgery → Lumb Mill Surgery",
    );
    expect(practices()).toHaveLength(3);
    expect((await run('import-practices', '--list', later)).isGood).toBe(true);
    expect(practices().slice(1)).toEqual([
      'Z00001,Lumb Mill Surgery,bradford,Skipton,BD23 1AB,01632 960 101,,,,,,2025-06-30',
      'Z00002,Lumb Mill Surgery,bradford,Skipton,BD23 1AB,01632 960 101,,,,,,',
      'Z00006,NHS Walk-in Centre,bradford,Skipton,BD23 1AB,01632 960 101,,,,,,',
    ]);
    const again = await run('import-practices', '--list', later);
    expect(again.output).toContain('practices.csv is up to date.');
  });

  it.runIf(isNight)('gives the areas of sub-ICBs the names that it is told', async () => {
    const named = ['--areas', 'sub-icb', '--area-name', '99X=The Dales', '--area-name', '99Y=Moor'];
    await run('init', '--list', first, '--all', '--force', ...named, ...identity);
    const areas = readFileSync(join(content, 'areas.yaml'), 'utf8');
    expect(areas).toContain('- id: the-dales\n  name: The Dales\n- id: moor\n  name: Moor\n');
    expect(practices().map((line) => line.split(',')[2])).toEqual(['area', 'the-dales', 'moor']);
  });

  it.runIf(isNight)('asks which practices dispense, and looks their codes up', async () => {
    const dispensing = (codes: string) =>
      run('init', '--list', first, '--all', '--force', '--dispensing', codes, ...identity);
    const wrong = await dispensing('Z00001 Z99999');
    expect(wrong.output).toContain('--dispensing: Z99999 is none of these practices.');
    expect((await dispensing('Z00001')).output).toContain('Z00001 Lumb Mill Surgery, Skipton');
    expect(practices().map((line) => line.split(',')[9])).toEqual(['dispensing', 'yes', '']);
  });

  it.runIf(isNight)(
    'tells which practice moved out of its area, and moves it where that is wanted',
    async () => {
      const near = ['Z00007', 'Z00008', 'Z00009'].map((code) => ({ code, postcode: 'HX1 1AA' }));
      const before = writeList('near.csv', [{ code: 'Z00001' }, ...near]);
      const after = writeList('moved.csv', [{ code: 'Z00001', postcode: 'HX3 2BB' }, ...near]);
      await run('init', '--list', before, '--all', '--force', ...identity);
      const told = await run('import-practices', '--list', after, '--dry-run');
      expect(told.output).toContain(
        'Z00001 Lumb Mill Surgery, HX3 2BB: it is in Bradford, and its neighbours are in Halifax',
      );
      await run('import-practices', '--list', after, '--move-areas', 'Z00001');
      expect(practices()[1]).toContain('Z00001,Lumb Mill Surgery,halifax,');
    },
  );

  it('says in a sentence what is no list', async () => {
    const { output } = await run('import-practices', '--list', 'package.json');
    expect(output).toContain('This is not the official list');
    if (!isNight) return;
    expect((await run('import-practices', '--list', 'no.csv')).output).toContain('no file no.csv');
  });
});
