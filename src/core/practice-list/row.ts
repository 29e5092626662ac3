import type { Instant } from '../time/instant.ts';
import { parseDay } from '../time/instant.ts';

/** One line of the list, from 1, and its cells. */
export interface ListRow {
  line: number;
  cells: readonly string[];
}

/** How the list says that an organisation stands. */
export type ListingStatus = 'running' | 'closed' | 'dormant' | 'not-open-yet';

/** One organisation as the list has it, in its own capitals. */
export interface ListEntry {
  line: number;
  code: string;
  name: string;
  /** Address lines, the building first. */
  address: string[];
  postcode: string;
  phone: string;
  /** The code of the sub-ICB (once: clinical commissioning group) that commissions it. */
  subIcb: string;
  isGp: boolean;
  standing: ListingStatus;
  /** When it closed or will close, if the list says so. */
  closes?: Instant | undefined;
}

/** The columns of epraccur.csv, counted from 0. Source: NHS Organisation Data Service. */
const column = {
  code: 0,
  name: 1,
  address: [4, 5, 6, 7, 8],
  postcode: 9,
  opens: 10,
  closes: 11,
  status: 12,
  subIcb: 14,
  phone: 17,
  setting: 25,
} as const;

/** As many as every line has that we need. The list has 27. */
const fewestCells = column.setting + 1;

/** Both dialects: letters in the file of old, words in today's report. */
const standings: Readonly<Record<string, ListingStatus>> = {
  A: 'running',
  ACTIVE: 'running',
  C: 'closed',
  INACTIVE: 'closed',
  D: 'dormant',
  P: 'not-open-yet',
};

/** What a line says at a day (midnight in UTC), or what is wrong with it. */
export function readRow({ line, cells }: ListRow, today: Instant): ListEntry | { wrong: string } {
  if (cells.length < fewestCells) {
    return { wrong: `has ${cells.length} columns, and a line of the list has 27` };
  }
  const at = (index: number) => (cells[index] ?? '').trim();
  const code = at(column.code).toUpperCase();
  if (!/^[A-Z][A-Z0-9]{2,7}$/.test(code)) return { wrong: `"${code}" is not a practice code` };
  const status = standings[at(column.status).toUpperCase()];
  if (!status)
    return { wrong: `${code} has the status "${at(column.status)}", which is not known` };
  const opens = readDay(at(column.opens));
  const closes = readDay(at(column.closes));
  return {
    line,
    code,
    name: at(column.name),
    address: column.address.map(at),
    postcode: at(column.postcode),
    phone: at(column.phone),
    subIcb: at(column.subIcb).toUpperCase(),
    isGp: isGpPractice(at(column.setting)),
    standing: standingAt(status, opens, closes, today),
    closes,
  };
}

/** The list runs ahead of the calendar: an active practice may close or open on a later day. */
function standingAt(
  status: ListingStatus,
  opens: Instant | undefined,
  closes: Instant | undefined,
  today: Instant,
): ListingStatus {
  if (status !== 'running') return status;
  if (closes !== undefined && closes <= today) return 'closed';
  return opens !== undefined && opens > today ? 'not-open-yet' : 'running';
}

/** Setting 4 in the file of old, role RO76 in today's report. */
function isGpPractice(setting: string): boolean {
  return setting === '4' || setting.split('|').some((role) => role.trim() === 'RO76');
}

/** 20250630, and 2025-06-30 in case a report changes. Undefined for anything else. */
function readDay(cell: string): Instant | undefined {
  return parseDay(cell.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
}
