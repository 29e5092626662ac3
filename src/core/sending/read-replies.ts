import type { Directory } from '../model/directory.ts';

/** A table of answers as a form's program writes it. */
export interface AnswerRow {
  cells: readonly string[];
  /** The line on which it begins, from 1. */
  line: number;
}

/** The newest answer of a practice. */
export interface Reply {
  code: string;
  /** By number of the question: its column in the table. */
  cells: readonly string[];
}

export interface Replies {
  replies: Reply[];
  /** Lines that name no practice that is known. */
  unknownLines: number[];
  /** Incidents that the answers name. */
  incidents: string[];
  headings: readonly string[];
  /** Columns that say whose and what an answer is, and are no question. */
  keys: ReadonlySet<number>;
}

interface Wanted {
  practices: Directory['practices'];
  /** Ids of all incidents. */
  incidents: ReadonlySet<string>;
  /** The incident whose answers are counted; without it, all of them. */
  incident?: string | undefined;
}

/**
 * Reads the answers to a form: the first row has its questions. The column that
 * holds practices' codes is found by its cells, and so is that of incidents.
 * Of several answers of one practice the last counts: forms are written oldest
 * first. Undefined if no column holds codes.
 */
export function readReplies(table: readonly AnswerRow[], wanted: Wanted): Replies | undefined {
  const [{ cells: headings } = { cells: [] }, ...rows] = table;
  const { practices } = wanted;
  const codes = columnOf(rows, headings.length, (cell) => practices.has(codeIn(cell)));
  if (codes === undefined) return undefined;
  const about = columnOf(rows, headings.length, (cell) => wanted.incidents.has(cell));
  const names = new Set([...practices.values()].map(({ name }) => name.toLowerCase()));
  const named = columnOf(rows, headings.length, (cell) => names.has(cell.toLowerCase()));
  const newest = new Map<string, Reply>();
  const unknownLines: number[] = [];
  const incidents = new Set<string>();
  for (const { cells, line } of rows) {
    const incident = about === undefined ? '' : (cells[about] ?? '');
    if (wanted.incidents.has(incident)) incidents.add(incident);
    if (wanted.incident !== undefined && about !== undefined && incident !== wanted.incident) {
      continue;
    }
    const code = codeIn(cells[codes] ?? '');
    if (practices.has(code)) newest.set(code, { code, cells });
    else unknownLines.push(line);
  }
  const keys = new Set([codes, about, named].filter((column) => column !== undefined));
  return { replies: [...newest.values()], unknownLines, incidents: [...incidents], headings, keys };
}

function codeIn(cell: string): string {
  return cell.trim().toUpperCase();
}

/** The column with most cells of a kind; undefined if no cell is. */
function columnOf(
  rows: readonly AnswerRow[],
  count: number,
  isOfKind: (cell: string) => boolean,
): number | undefined {
  const [best] = Array.from({ length: count }, (_none, column) => ({
    column,
    hits: rows.filter(({ cells }) => isOfKind((cells[column] ?? '').trim())).length,
  })).toSorted((a, b) => b.hits - a.hits);
  return best && best.hits > 0 ? best.column : undefined;
}
