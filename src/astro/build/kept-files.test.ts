import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noFindings } from '../../core/built-site/inspect-file.ts';
import { keep, readKept } from './kept-files.ts';

const kept = {
  files: [
    {
      path: 'a/index.html',
      body: Buffer.from('One \u007fiso\u007f'),
      marks: [{ start: 4, end: 9, name: 'iso' }],
    },
    { path: 'a/empty.txt', body: Buffer.from(''), marks: [] },
    { path: 'a/poster.pdf', body: Buffer.from([0, 255, 10]), marks: [] },
  ],
  findings: { ...noFindings(), targets: new Map([['/b/', 'a/index.html']]) },
};
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  keep('name', kept, folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('gives back what was kept, byte by byte, and nothing under another name', () => {
  expect(readKept('name', folder)).toEqual(kept);
  expect(readKept('other', folder)).toBeUndefined();
});

it('is as good as lost wherever it is cut off', () => {
  const file = join(folder, 'name');
  for (let length = readFileSync(file).length - 1; length >= 0; length--) {
    truncateSync(file, length);
    expect(readKept('name', folder), `${length} bytes`).toBeUndefined();
  }
});
