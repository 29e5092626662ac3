import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { plainBreaks, type ExchangeFormat } from './unit-format.ts';

const columns = ['language', 'text', 'english', 'translation', 'checked', 'notes'] as const;
type Column = (typeof columns)[number];

/** A table, for whoever has only a spreadsheet. "yes" in the column checked is a review. */
export const csv: ExchangeFormat = {
  name: 'csv',
  ending: 'csv',
  write: (units, { language }) =>
    stringify(
      units.map(({ id, english, translated, standing, notes }) => ({
        language,
        text: id,
        english,
        translation: translated,
        checked: standing === 'reviewed' ? 'yes' : '',
        notes: notes.join('\n'),
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
      language: first.language,
      units: rows.map((row) => ({
        id: withoutGuard(row.text),
        english: plainBreaks(withoutGuard(row.english)),
        translated: plainBreaks(withoutGuard(row.translation)),
        isChecked: /^\s*(?:yes|y|x|1|true)\s*$/i.test(row.checked),
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
