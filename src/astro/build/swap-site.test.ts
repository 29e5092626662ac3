import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removePrevious, restoreSite, swapIn } from './swap-site.ts';

const here = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-swap-'));
  process.chdir(folder);
  write('dist/index.html', 'old');
});
afterEach(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const published = () => readFileSync('dist/index.html', 'utf8');

it('puts the new site in the place of the old one, which is removed last', async () => {
  write('.noticeboard/next/index.html', 'new');
  await swapIn('.noticeboard/next', 'dist');
  expect([published(), readdirSync('.noticeboard')]).toEqual(['new', ['previous']]);
  await removePrevious();
  expect([published(), readdirSync('.noticeboard')]).toEqual(['new', []]);
});

it('puts the old site back where the new one cannot be put in its place', async () => {
  await expect(swapIn('.noticeboard/next', 'dist')).rejects.toThrow('ENOENT');
  expect([published(), readdirSync('.noticeboard')]).toEqual(['old', []]);
});

it('puts back the site of a build that was killed between the two, and never over another', () => {
  write('.noticeboard/previous/index.html', 'older');
  restoreSite('dist');
  expect(published()).toBe('old');
  rmSync('dist', { recursive: true });
  restoreSite('dist');
  expect([published(), readdirSync('.noticeboard')]).toEqual(['older', []]);
});
