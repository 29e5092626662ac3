import { aWarning, type Problem } from '../check/problem.ts';
import type { Instant } from '../time/instant.ts';
import { writeName } from './name-case.ts';
import { writeCallable, writePhone } from '../language/phone.ts';
import { writePostcode } from '../model/postcode.ts';
import { areaOfPostcode, postcodeAreas } from './postcode-areas.ts';
import { readRow, type ListEntry, type ListRow, type ListingStatus } from './row.ts';
import { makeTownFinder } from './town.ts';

/** A GP practice that is open, as its line of practices.csv says it. */
export interface ListedPractice {
  code: string;
  name: string;
  town: string;
  postcode: string;
  phone?: string | undefined;
  subIcb: string;
  postcodeArea: string;
}

/** Which practices are wanted: those of any of these places, or all. */
export interface Places {
  subIcbs: readonly string[];
  postcodeAreas: readonly string[];
}

/** Why lines were left out, and how many for each reason. */
export interface LeftOutLines {
  elsewhere: number;
  notGp: number;
  closed: number;
  dormant: number;
  notOpenYet: number;
  /** Lines that cannot be used: `remarks` says why. */
  wrong: number;
}

export interface OfficialList {
  /** By code. */
  practices: ListedPractice[];
  leftOut: LeftOutLines;
  rows: number;
  /** Practices without a phone number. */
  withoutPhone: number;
  /** Every organisation in the list, wherever it is, by code. */
  entries: ReadonlyMap<string, ListEntry>;
  /** The town that patients use for an entry's address. */
  townOf: (entry: Pick<ListEntry, 'address' | 'postcode'>) => string | undefined;
  /** What a person should look at. None of it stops the import. */
  remarks: Problem[];
}

const standingCount: Record<Exclude<ListingStatus, 'running'>, keyof LeftOutLines> = {
  closed: 'closed',
  dormant: 'dormant',
  'not-open-yet': 'notOpenYet',
};

/** The GP practices of some places at a day, and what became of every other line. */
export function readOfficialList(
  file: string,
  rows: readonly ListRow[],
  places: Places,
  today: Instant,
): OfficialList {
  const leftOut = { elsewhere: 0, notGp: 0, closed: 0, dormant: 0, notOpenYet: 0, wrong: 0 };
  const entries = new Map<string, ListEntry>();
  const practices: ListedPractice[] = [];
  const wanted: ListEntry[] = [];
  const remarks: Problem[] = [];
  const remark = (line: number, message: string, fix: string) =>
    remarks.push(aWarning({ code: 'official-list/line', file, line, message, fix }));

  for (const row of rows) {
    const entry = readRow(row, today);
    if ('wrong' in entry) {
      leftOut.wrong += 1;
      remark(row.line, entry.wrong, 'The line is left out. Look at it in the list.');
      continue;
    }
    const twin = entries.get(entry.code);
    if (twin) {
      leftOut.wrong += 1;
      const message = `${entry.code} is on line ${twin.line} already`;
      remark(row.line, message, 'The first line counts. Look at both in the list.');
      continue;
    }
    entries.set(entry.code, entry);
    const reason = reasonToLeaveOut(entry, places);
    if (reason) {
      leftOut[reason] += 1;
      continue;
    }
    wanted.push(entry);
  }
  const townOf = makeTownFinder(entries.values());
  for (const entry of wanted) {
    const { practice, found } = toPractice(entry, townOf(entry));
    for (const { message, fix } of found) remark(entry.line, `${entry.code} ${message}`, fix);
    if (practice) practices.push(practice);
    else leftOut.wrong += 1;
  }
  return {
    practices: practices.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    leftOut,
    rows: rows.length,
    withoutPhone: practices.filter(({ phone }) => phone === undefined).length,
    entries,
    townOf,
    remarks: remarks.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** Whether an entry is in one of the places. Without any, all are. */
export function isIn(
  { subIcb, postcode }: Pick<ListEntry, 'subIcb' | 'postcode'>,
  places: Places,
): boolean {
  if (places.subIcbs.length === 0 && places.postcodeAreas.length === 0) return true;
  return (
    places.subIcbs.includes(subIcb) ||
    places.postcodeAreas.includes(areaOfPostcode(postcode.toUpperCase()))
  );
}

function reasonToLeaveOut(entry: ListEntry, places: Places): keyof LeftOutLines | undefined {
  if (!isIn(entry, places)) return 'elsewhere';
  if (!entry.isGp) return 'notGp';
  return entry.standing === 'running' ? undefined : standingCount[entry.standing];
}

interface Found {
  message: string;
  fix: string;
}

/** As practices.csv needs it. Nothing if it has no name or no postcode. */
function toPractice(
  entry: ListEntry,
  foundTown: string | undefined,
): { practice?: ListedPractice; found: Found[] } {
  const name = writeName(entry.name).slice(0, 100).trim();
  const postcode = writePostcode(entry.postcode);
  const byHand = 'It is left out. Add its line to practices.csv by hand: later imports keep it.';
  if (name === '') return { found: [{ message: 'has no name', fix: byHand }] };
  if (!postcode) {
    const message = `has the postcode "${entry.postcode}", which is none`;
    return { found: [{ message, fix: byHand }] };
  }
  const found: Found[] = [];
  const phone = writeCallable(entry.phone);
  if (entry.phone !== '' && !phone) {
    const why = writePhone(entry.phone) ? 'which costs patients extra' : 'which is none';
    found.push({
      message: `has the phone number "${entry.phone}", ${why}`,
      fix: 'It has no number now. Write the right one in practices.csv.',
    });
  }
  const postcodeArea = areaOfPostcode(postcode);
  const town = foundTown?.slice(0, 60).trim();
  const fallback = postcodeAreas[postcodeArea] ?? postcodeArea;
  if (!town) {
    found.push({
      message: 'has no town in its address',
      fix: `Its town is ${fallback} now, after its postcode. Correct it in practices.csv.`,
    });
  }
  const { code, subIcb } = entry;
  return {
    practice: { code, name, town: town || fallback, postcode, phone, subIcb, postcodeArea },
    found,
  };
}
