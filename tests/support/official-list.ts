import type { ListRow } from '../../src/core/practice-list/row.ts';

/** An invented line of the official list. */
export interface ListedRow {
  code: string;
  name?: string;
  address?: string[];
  postcode?: string;
  opens?: string;
  closes?: string;
  status?: string;
  subIcb?: string;
  phone?: string;
  setting?: string;
}

type Dialect = 'old' | 'today';

/** Its 27 cells, as the file of old or today's report writes them. */
export function aRow(
  {
    code,
    name = 'LUMB MILL SURGERY',
    address = ['LUMB MILL SURGERY', '1 MILL LANE', 'SKIPTON', 'NORTH YORKSHIRE', ''],
    postcode = 'BD23 1AB',
    opens = '19740401',
    closes = '',
    status = 'ACTIVE',
    subIcb = '99X',
    phone = '01632 960101',
    setting = 'RO76',
  }: ListedRow,
  dialect: Dialect = 'old',
): string[] {
  const letters: Record<string, string> = { ACTIVE: 'A', INACTIVE: 'C' };
  const isOld = dialect === 'old';
  const cells = Array.from({ length: 27 }, () => '');
  const lines = Array.from({ length: 5 }, (_none, index) => address[index] ?? '');
  cells.splice(0, 2, code, name);
  cells.splice(4, 5, ...lines);
  cells.splice(9, 4, postcode, opens, closes, isOld ? (letters[status] ?? status) : status);
  cells[14] = subIcb;
  cells[17] = phone;
  cells[25] = isOld ? (setting === 'RO76' ? '4' : '9') : `RO177|${setting}`;
  return cells;
}

export function someRows(rows: readonly ListedRow[], dialect?: Dialect): ListRow[] {
  return rows.map((row, index) => ({ line: index + 1, cells: aRow(row, dialect) }));
}

/** The same as the bytes of a file. */
export function aListFile(rows: readonly ListedRow[], dialect?: Dialect): Buffer {
  const lines = rows.map((row) =>
    aRow(row, dialect)
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  return Buffer.from(`${dialect === 'today' ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`);
}
