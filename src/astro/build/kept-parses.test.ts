import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openParses } from './kept-parses.ts';

const source = { file: 'services/systmone.md', text: 'name: SystmOne' };
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parses-'));
  file = join(folder, 'parsed');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a later build of a program gets for a file, and whether it had to parse it. */
function later(program: string, asked: typeof source): [result: unknown, isParsed: boolean] {
  const parse = vi.fn(() => ({ value: 'parsed again', problems: [] }));
  const { remember, keep } = openParses(program, file);
  const result = remember(asked, parse);
  keep();
  return [result, parse.mock.calls.length > 0];
}

function first(parsed: { value?: object; problems: object[] }): typeof parsed {
  const { remember, keep } = openParses('a', file);
  const result = remember(source, () => parsed as { value: object; problems: never[] });
  keep();
  return result;
}

it('gives what was parsed without a problem, as it was before anybody changed it', () => {
  const result = first({ value: { updates: [] }, problems: [] });
  Object.assign(result.value ?? {}, { updates: ['one'] });
  const kept = { value: { updates: [] }, problems: [] };
  expect(later('a', source)).toEqual([kept, false]);
  expect(later('a', source)).toEqual([kept, false]);
});

it.each([
  ['another text', 'a', { ...source, text: 'name: SystmTwo' }],
  ['another name', 'a', { ...source, file: 'services/systmtwo.md' }],
  ['another program', 'b', source],
])('parses %s', (_what, program, asked) => {
  first({ value: {}, problems: [] });
  expect(later(program, asked)).toEqual([expect.anything(), true]);
});

it('parses again what had a problem', () => {
  first({ value: {}, problems: [{ message: 'wrong' }] });
  expect(later('a', source)).toEqual([expect.anything(), true]);
});

it('parses again what a damaged file kept', () => {
  first({ value: {}, problems: [] });
  writeFileSync(file, readFileSync(file).subarray(0, 40));
  expect(later('a', source)).toEqual([expect.anything(), true]);
});

it('forgets what a build did not ask for', () => {
  first({ value: {}, problems: [] });
  later('a', { ...source, text: 'another' });
  expect(later('a', source)).toEqual([expect.anything(), true]);
});
