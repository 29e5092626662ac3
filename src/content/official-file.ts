import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { ListRow } from '../core/practice-list/row.ts';

/**
 * The lines of the official list, as it comes: epraccur.csv, or packed as .zip
 * or .gz; old or new, with or without a byte-order mark or a heading. Throws
 * with a sentence if the bytes are no such list.
 */
export function readOfficialFile(bytes: Uint8Array): ListRow[] {
  const rows = parse(decode(unpack(bytes)), {
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const [first, ...others] = rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
  const list = first && !isHeading(first) ? [first, ...others] : others;
  if (!list.some(({ cells }) => cells.length >= 26)) {
    throw new Error(
      'This is not the official list of GP practices: no line of it has 27 columns. It is the report epraccur of the NHS Organisation Data Service.',
    );
  }
  return list;
}

/** By its first bytes: a file's name says little. */
function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes;
  const files = unzipSync(bytes, { filter: ({ name }) => /\.csv$/i.test(name) });
  const [csv] = Object.values(files);
  if (!csv) throw new Error('There is no .csv file in this .zip file.');
  return csv;
}

/** Files of old are not all in UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Neither a date nor a number stands in a line of headings. */
function isHeading({ cells }: ListRow): boolean {
  return !/\d/.test(cells[0] ?? '') && !/\d/.test(cells[10] ?? '');
}
