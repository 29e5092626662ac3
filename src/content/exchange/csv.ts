import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { plainBreaks, type ExchangeFormat } from './unit-format.ts';

/** As Weblate and the Translate Toolkit call them. `location` is the language and the file. */
const columns = ['location', 'id', 'source', 'target', 'fuzzy', 'developer_comments'] as const;
type Column = (typeof columns)[number];

/** A table, for whoever has only a spreadsheet. Who has checked a text empties its cell below fuzzy. */
export const csv: ExchangeFormat = {
  name: 'csv',
  ending: 'csv',
  write: (units, { language }) =>
    stringify(
      units.map(({ id, file, english, translated, standing, notes }) => ({
        location: `${language} ${file}`,
        id,
        source: english,
        target: translated,
        fuzzy: translated === '' || standing === 'reviewed' ? '' : 'True',
        developer_comments: notes.join('\n'),
      })),
      // With the mark a spreadsheet reads it as UTF-8.
      { header: true, columns: [...columns], bom: true, escape_formulas: true },
    ),
  read: (text) => {
    const rows = readRows(text);
    const [first] = rows;
    if (!first || columns.some((column) => first[column] === undefined)) {
      throw new Error(`A table has the columns ${columns.join(', ')}. This one has not.`);
    }
    return {
      language: first.location.split(' ')[0] ?? '',
      units: rows.map((row) => ({
        id: withoutGuard(row.id),
        english: plainBreaks(withoutGuard(row.source)),
        translated: plainBreaks(withoutGuard(row.target)),
        isChecked: row.fuzzy.trim() === '' || /^(?:no|false|0)$/i.test(row.fuzzy.trim()),
      })),
    };
  },
};

function readRows(text: string): Record<Column, string>[] {
  const [head = ''] = text.split('\n', 1);
  // Spreadsheets in other countries put semicolons between cells.
  const delimiter = head.includes(';') && !head.includes(',') ? ';' : ',';
  try {
    return parse(text, { columns: true, bom: true, delimiter, skip_empty_lines: true });
  } catch (error) {
    throw new Error(`This table cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** Without the sign that keeps a spreadsheet from taking a text for a formula. */
function withoutGuard(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '');
}
