import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyForDisk } from './offline-copy.ts';

let folder: string;
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-offline-'));
  write('dist/api/build.json', '{"$schema":"https://example.org/it/status/schemas/build.json"}');
  write('dist/index.html', '<a href="/it/status/notices/">Notices</a>');
  write('dist/notices/index.html', '<a href="/it/status/">Status</a>');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('takes the base path from the site, and may be made again', () => {
  for (const words of ['Notices', 'All notices']) {
    write('dist/index.html', `<a href="/it/status/notices/">${words}</a>`);
    copyForDisk(join(folder, 'dist'), join(folder, 'copy'));
    expect(read('copy/index.html')).toBe(`<a href="./notices/index.html">${words}</a>`);
    expect(read('copy/notices/index.html')).toBe('<a href="../index.html">Status</a>');
  }
});

it.each([
  ['dist', 'the site itself'],
  ['.', 'the site itself'],
  ['photos', 'did not make'],
])('deletes nothing that it did not make: %s', (target, said) => {
  write('photos/one.jpg', 'A photo');
  expect(() => copyForDisk(join(folder, 'dist'), join(folder, target))).toThrow(said);
  expect(read('photos/one.jpg')).toBe('A photo');
  expect(read('dist/notices/index.html')).toContain('/it/status/');
});

it('says that there is no site', () => {
  expect(() => copyForDisk(join(folder, 'none'), join(folder, 'copy'))).toThrow(
    'There is no site in',
  );
});
