import { describe, expect, it, test } from 'vitest';
import { contentFiles, today } from '../../tests/support/content-files.ts';
import { decodeText } from './decode-text.ts';
import { checkSources } from './read-content.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('a file that is no text', () => {
  it('errors at the first character that is not UTF-8', () => {
    const latin1 = new Uint8Array([...encode('one\r\ntwo\r\ncaf'), 0xe9, ...encode('\r\n')]);
    expect(decodeText('site.yaml', latin1)).toMatchInlineSnapshot(`
      {
        "problems": [
          {
            "code": "file/not-utf-8",
            "file": "site.yaml",
            "fix": "Save the file again with the encoding UTF-8 (in a spreadsheet: "CSV UTF-8").",
            "line": 3,
            "message": "there is a character here that is not saved as UTF-8",
            "severity": "error",
          },
        ],
      }
    `);
  });

  it('errors at UTF-16, as some editors save it', () => {
    expect(decodeText('site.yaml', new Uint8Array([0xff, 0xfe, 0x61, 0])).problems).toMatchObject([
      { code: 'file/not-utf-8', line: 1 },
    ]);
  });

  test.each(['\0', '\u0008', '\u000b', '\u001b', '\u007f', '\ufffe'])(
    'errors at the control character %j',
    (character) => {
      expect(decodeText('site.yaml', encode(`one\ntwo${character}\n`)).problems).toMatchObject([
        { code: 'file/control-character', severity: 'error', line: 2 },
      ]);
    },
  );

  it('says what to do about a control character', () => {
    expect(decodeText('site.yaml', encode('\u001b'))).toMatchInlineSnapshot(`
      {
        "problems": [
          {
            "code": "file/control-character",
            "file": "site.yaml",
            "fix": "Delete the line and type it again, instead of pasting it.",
            "line": 1,
            "message": "there is a character here that cannot be seen or shown",
            "severity": "error",
          },
        ],
      }
    `);
  });
});

describe('what editors do to a text', () => {
  test.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte-order mark', (text: string) => `\ufeff${text}`],
    ['both', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('works: %s', (_what, change) => {
    const texts = [...contentFiles()].map(([path, text]): [string, string] => [
      path,
      decodeText(path, encode(change(text))).value ?? '',
    ]);
    expect(texts).toEqual([...contentFiles()]);
    expect(checkSources({ texts: new Map(texts), problems: [] }, { today }).problems).toEqual([]);
  });

  it('keeps tabs, accents, emoji and scripts that run from right to left', () => {
    const text = 'a\tb é ł 👍 اردو ਪੰਜਾਬੀ\n';
    expect(decodeText('site.yaml', encode(text))).toEqual({ value: text, problems: [] });
  });
});
