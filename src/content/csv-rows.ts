import { CsvError, parse } from 'csv-parse/sync';
import { anError, type Problem } from '../core/check/problem.ts';
import type { Parsed } from './parsed.ts';

/** `line` is the line on which the row begins, from 1. */
export interface CsvRow {
  cells: string[];
  line: number;
}

/** A row as csv-parse gives it with `info` and `raw`: `lines` is the line on which it ends. */
interface RawRow {
  record: string[];
  info: { lines: number };
  raw: string;
}

/** The rows of a table that a spreadsheet wrote. Rows with empty cells only are passed over. */
export function readCsvRows(file: string, text: string): Parsed<CsvRow[]> {
  let rows: RawRow[];
  try {
    rows = parse(text, {
      info: true,
      raw: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as RawRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problems: [explainCsvError(file, text, error)] };
  }
  const value = rows.map(({ record, info, raw }) => ({
    cells: record,
    line: info.lines - (raw.trim().split('\n').length - 1),
  }));
  return { value, problems: [] };
}

/** Only quotation marks can break a table. */
function explainCsvError(file: string, text: string, error: CsvError): Problem {
  const errorLine = Number(error['lines'] ?? 1);
  const opened = findOpenedLine(text, errorLine);
  return anError({
    code: 'practice/broken-table',
    file,
    line: opened ?? errorLine,
    message: opened
      ? 'the quotation mark (") that opens here is not closed'
      : 'there is a quotation mark (") in the middle of a cell',
    fix: 'Put " before and after the whole cell, and write "" for one inside it: "The ""Mill"" Surgery"',
  });
}

/** The line of the mark that is still open where the parser gave up, if one is. */
function findOpenedLine(text: string, errorLine: number): number | undefined {
  let opened: number | undefined;
  for (const [index, line] of text.split('\n').slice(0, errorLine).entries()) {
    const isOdd = line.split('"').length % 2 === 0;
    if (opened !== undefined && index + 1 === errorLine) break;
    if (isOdd) opened = opened === undefined ? index + 1 : undefined;
  }
  return opened;
}
