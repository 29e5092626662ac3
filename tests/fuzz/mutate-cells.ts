import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Random } from '../bench/random.ts';
import { attacks } from '../support/attacks.ts';
import { ofText, shown, type Mutate } from './mutation.ts';

const cells = ['', ' ', '0', '-1', '=1+1', 'yes', 'no', 'maybe', 'x'.repeat(3000), 'ZZ99', 'BD1 1AA', 'craven', 'systmone', 'systmone;sms', 'a\nb', '"', '__proto__', '2025-07-28']; // prettier-ignore

function ofCells(change: (rows: string[][], random: Random) => string): Mutate {
  return ofText((text, random) => {
    try {
      const rows = parse(text, { relax_column_count: true }) as string[][];
      const what = change(rows, random);
      return { text: stringify(rows), what };
    } catch {
      // An earlier mutation has made it no table.
      return undefined;
    }
  }, /\.csv$/);
}

/** The table changed as a spreadsheet and its user change it. */
export const cellMutations: Record<string, Mutate> = {
  'a cell changed': ofCells((rows, random) => {
    const row = random.below(rows.length);
    const columns = rows[row]?.length ?? 1;
    const column = random.below(columns);
    const other = random.pick(rows)[column] ?? '';
    const cell = random.pick([random.pick(cells), other, random.pick(attacks).text]);
    rows[row]?.splice(column, 1, cell);
    return `row ${row + 1}, column ${column + 1} became ${shown(cell)}`;
  }),
  'a column changed': ofCells((rows, random) => {
    const column = random.below(rows[0]?.length ?? 1);
    const isGone = random.below(2) === 0;
    for (const row of rows) {
      if (isGone) row.splice(column, 1);
      else row.splice(random.below(row.length), 0, row[column] ?? '');
    }
    return `column ${column + 1} ${isGone ? 'taken out' : 'doubled, unevenly'}`;
  }),
  'a row changed': ofCells((rows, random) => {
    const row = random.below(rows.length);
    const other = random.below(rows.length);
    rows.splice(other, random.below(2), rows[row] ?? []);
    return `row ${row + 1} put at ${other + 1}`;
  }),
};
