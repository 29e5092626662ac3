import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentFiles, today } from '../../tests/support/content-files.ts';
import { readContent } from './read-folder.ts';
import { readFiles } from './read-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('a content folder', () => {
  it('is read, names that begin with a dot aside', () => {
    for (const [path, text] of contentFiles()) write(path, text);
    write('.DS_Store', '\0');
    write('services/.draft.md', 'Not yet.');
    write('.git/config', 'x');
    const { problems, context } = readContent(`${folder}/`, { today });
    expect(problems).toEqual([]);
    expect(context?.content.practices).toHaveLength(4);
  });

  it('is read in the same order on every machine', () => {
    write('b.md', '');
    write('a/z.md', '');
    write('a.md', '');
    expect([...readFiles(folder).texts.keys()]).toEqual(['a.md', 'a/z.md', 'b.md']);
  });
});

describe('what cannot be read', () => {
  it('errors at a folder that is not there', () => {
    const { problems } = readContent('no/such/folder', { today });
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "code": "file/no-folder",
          "file": "no/such/folder",
          "fix": "Set CONTENT_DIR to the folder that holds site.yaml, or leave it out for content/.",
          "message": "there is no such folder",
          "severity": "error",
        },
      ]
    `);
  });

  it('errors at a file in place of the folder', () => {
    write('site.yaml', '');
    expect(readFiles(join(folder, 'site.yaml')).problems).toMatchObject([
      { code: 'file/no-folder' },
    ]);
  });

  it('errors at a file that is too large, and at one that is no text, at once', () => {
    write('guidance/one/en.md', 'x'.repeat(200_001));
    write('practices.csv', 'x'.repeat(2_000_001));
    write('guidance/two/en.md', new Uint8Array([0xff]));
    expect(readFiles(folder).problems).toMatchInlineSnapshot(`
      [
        {
          "code": "file/too-large",
          "file": "guidance/one/en.md",
          "fix": "Content files are short texts. Take it out of the content folder.",
          "message": "this file is larger than 200 kB",
          "severity": "error",
        },
        {
          "code": "file/not-utf-8",
          "file": "guidance/two/en.md",
          "fix": "Save the file again with the encoding UTF-8 (in a spreadsheet: "CSV UTF-8").",
          "line": 1,
          "message": "there is a character here that is not saved as UTF-8",
          "severity": "error",
        },
        {
          "code": "file/too-large",
          "file": "practices.csv",
          "fix": "Content files are short texts. Take it out of the content folder.",
          "message": "this file is larger than 2000 kB",
          "severity": "error",
        },
      ]
    `);
  });

  it('errors at a link, and never publishes what it leads to', () => {
    write('areas.yaml', '- id: craven\n  name: Craven\n');
    symlinkSync(import.meta.filename, join(folder, 'site.yaml'));
    symlinkSync(import.meta.dirname, join(folder, 'services'));
    symlinkSync('nowhere', join(folder, 'practices.csv'));
    const { texts, problems } = readFiles(folder);
    expect([...texts.keys()]).toEqual(['areas.yaml']);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'practices.csv file/link',
      'services file/link',
      'site.yaml file/link',
    ]);
  });
});
