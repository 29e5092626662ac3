import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readCsvRows } from '../content/csv-rows.ts';
import { bytes } from './bytes.ts';

const own = globalThis.Buffer;
let readHere: typeof readCsvRows;

beforeAll(async () => {
  vi.resetModules();
  Object.assign(globalThis, { Buffer: bytes });
  readHere = (await import('../content/csv-rows.ts')).readCsvRows;
  globalThis.Buffer = own;
});
afterAll(() => vi.resetModules());

/** The same with the bytes of a browser. */
function read(text: string): unknown {
  Object.assign(globalThis, { Buffer: bytes });
  try {
    return readHere('practices.csv', text);
  } finally {
    globalThis.Buffer = own;
  }
}

test.each([
  ['the sample', readFileSync('content/practices.csv', 'utf8')],
  ['letters of more bytes than one', 'code,name\r\nX1,"Żółw, Ⱥ 😀"\r\n'],
  ['a byte-order mark', '\ufeffcode,name\nX1,A\n'],
  ['spaces of every kind', 'code,name\nX1, \u00a0A b\u2003 \n\n ,\n'],
  ['quotation marks', 'a,b\n"The ""Mill""\nSurgery",c\n'],
  ['a cell that is not closed', 'a,b\n"c,d\ne,f\n'],
  ['a mark in the middle', 'a,b\nc"d,e\n'],
  ['nothing', ''],
])('a table is read as in Node: %s', (_name, text) => {
  expect(read(text)).toEqual(readCsvRows('practices.csv', text));
});
