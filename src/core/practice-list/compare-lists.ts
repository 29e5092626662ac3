import { listedNameOf } from '../model/tell-apart.ts';
import { isClosedAt, type Practice } from '../model/practice.ts';
import { nationalDigits, writeCallable } from '../language/phone.ts';
import type { Instant } from '../time/instant.ts';
import type { ListedPractice, OfficialList } from './read-list.ts';
import { writeName } from './name-case.ts';
import type { ListEntry } from './row.ts';
import { writePostcode } from '../model/postcode.ts';

/** What an import may change of a practice that is known. All else is the publisher's own. */
export const officialColumns = ['name', 'town', 'postcode', 'phone'] as const;
export type OfficialColumn = (typeof officialColumns)[number];

export interface ColumnChange {
  column: OfficialColumn;
  from: string;
  to: string;
}

/** What is different between practices.csv and the official list at a day. */
export interface Comparison {
  opened: ListedPractice[];
  /** Closed since. `on` is the list's day, or today if it names none. */
  closed: { practice: Practice; on: Instant; isDayKnown: boolean }[];
  /** Closed in practices.csv, and open in the list. */
  reopened: Practice[];
  changed: { practice: Practice; changes: ColumnChange[] }[];
  /** Kept as they are, for a person to look at: why. */
  doubtful: { practice: Practice; why: string }[];
  unchanged: number;
}

/** Compares what a publisher has with the list. `kept` are columns that the publisher writes itself. */
export function compareOfficialList(
  known: readonly Practice[],
  { practices, entries, townOf }: OfficialList,
  today: Instant,
  kept: readonly OfficialColumn[] = [],
): Comparison {
  const codes = new Set(known.map(({ code }) => code));
  const comparison: Comparison = {
    opened: practices.filter(({ code }) => !codes.has(code)),
    closed: [],
    reopened: [],
    changed: [],
    doubtful: [],
    unchanged: 0,
  };
  for (const practice of known) sortInto(comparison, practice, { entries, townOf }, today, kept);
  return comparison;
}

function sortInto(
  comparison: Comparison,
  practice: Practice,
  { entries, townOf }: Pick<OfficialList, 'entries' | 'townOf'>,
  today: Instant,
  kept: readonly OfficialColumn[],
): void {
  const entry = entries.get(practice.code);
  const isClosed = isClosedAt(practice, today);
  const why = entry ? whyDoubtful(entry) : 'is not in the list';
  if (entry?.standing === 'closed') {
    if (practice.closed !== undefined) comparison.unchanged += 1;
    else {
      const isDayKnown = entry.closes !== undefined;
      comparison.closed.push({ practice, on: entry.closes ?? today, isDayKnown });
    }
  } else if (!entry || why) {
    // The list drops what closed years ago.
    if (isClosed) comparison.unchanged += 1;
    else comparison.doubtful.push({ practice, why });
  } else {
    if (isClosed) comparison.reopened.push(practice);
    const changes = changesOf(practice, entry, townOf(entry)).filter(
      ({ column }) => !kept.includes(column),
    );
    if (changes.length > 0) comparison.changed.push({ practice, changes });
    else if (!isClosed) comparison.unchanged += 1;
  }
}

function whyDoubtful({ isGp, standing }: ListEntry): string {
  if (!isGp) return 'is no longer listed as a GP practice';
  if (standing === 'dormant') return 'is dormant in the list: it may or may not be open';
  return standing === 'not-open-yet' ? 'is not open yet in the list' : '';
}

/**
 * What the list says otherwise. What a person has made better stays: another
 * spelling, a name with the town after it, a town while the postcode is the same.
 */
function changesOf(practice: Practice, entry: ListEntry, town: string | undefined): ColumnChange[] {
  const name = writeName(entry.name).slice(0, 100).trim();
  const postcode = writePostcode(entry.postcode) ?? practice.postcode;
  const phone = writeCallable(entry.phone);
  const changes: ColumnChange[] = [];
  const listed = listedNameOf(practice);
  if (name !== '' && !letters(listed).includes(letters(name))) {
    changes.push({ column: 'name', from: listed, to: name });
  }
  if (postcode !== practice.postcode) {
    changes.push({ column: 'postcode', from: practice.postcode, to: postcode });
    if (town && town !== practice.town) {
      changes.push({ column: 'town', from: practice.town, to: town });
    }
  }
  if (phone && nationalDigits(phone) !== nationalDigits(practice.phone ?? '')) {
    changes.push({ column: 'phone', from: practice.phone ?? '', to: phone });
  }
  return changes;
}

function letters(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]/g, '');
}
