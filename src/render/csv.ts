import { stringify } from 'csv-stringify/sync';

/**
 * A table as CSV that a spreadsheet opens safely. A cell that would be read as a
 * formula (=, +, -, @, tab or carriage return first) gets an apostrophe before
 * it, and every cell is in quotes. Source: OWASP, "CSV Injection".
 * The byte order mark tells Excel that it is UTF-8; lines end as in RFC 4180.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom: true, escape_formulas: true, quoted: true, record_delimiter: 'windows' },
  );
}
