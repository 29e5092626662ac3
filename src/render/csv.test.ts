import { parse } from 'csv-parse/sync';
import { expect, it, test } from 'vitest';
import { writeCsv } from './csv.ts';

/** Without `bom` the first heading would begin with an invisible character. */
const read = (text: string) => parse(text, { bom: true }) as string[][];

it('is read back as it was written, whatever is in it', () => {
  const rows = [
    ['Id', 'What'],
    ['r1', 'Commas, "quotes", lines\nand żółć'],
    ['', ' spaces '],
  ];
  expect(read(writeCsv(rows))).toEqual(rows);
});

it('begins with the byte order mark, which tells Excel that it is UTF-8', () => {
  expect([...Buffer.from(writeCsv([['é']])).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test.each(['=1+1', '+44', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://example.org")'])(
  'makes %j harmless',
  (cell) => {
    expect(read(writeCsv([['Id'], [cell]]))).toEqual([['Id'], [`'${cell}`]]);
  },
);

it('leaves alone what only looks like a formula further in', () => {
  expect(read(writeCsv([['a=1', "it's"]]))).toEqual([['a=1', "it's"]]);
});
