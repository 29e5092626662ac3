import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readOfficialFile } from '../content/official-file.ts';
import { reportForTerminal } from '../content/report.ts';
import {
  readOfficialList,
  type LeftOutLines,
  type OfficialList,
  type Places,
} from '../core/practice-list/read-list.ts';
import type { ListRow } from '../core/practice-list/row.ts';
import { parseDay, type Instant } from '../core/time/instant.ts';
import { dayKey } from '../core/time/london.ts';
import { countOf, listOf, number } from '../core/language/count.ts';
import type { Asker } from './ask.ts';
import { style } from '../terminal/terminal.ts';

/** More remarks than this are not printed: they are in the list, line by line. */
const maxRemarks = 20;

/** The London day, as the list's dates are compared with it. */
export function londonToday(): Instant {
  return parseDay(dayKey(Date.now())) ?? Date.now();
}

/** Asks where the list is, and reads it. Throws with a sentence if it is no such list. */
export async function askOfficialList(
  asker: Asker,
  flagValue: string | undefined,
): Promise<{ file: string; rows: ListRow[] }> {
  const typed = await asker.text({
    flag: 'list',
    flagValue,
    message: 'The official list of GP practices: where is epraccur.csv (or .zip, .gz)?',
    check: (path) =>
      path === ''
        ? 'write where the file epraccur.csv is.'
        : existsSync(readPath(path)) || `There is no file ${readPath(path)}.`,
  });
  const file = readPath(typed);
  return { file, rows: openList(file) };
}

/** A path as people type or drop it at a prompt, where no shell reads ~, quotes and backslashes before spaces. */
function readPath(typed: string): string {
  const plain = typed.replace(/^(["'])(.*)\1$/, '$2').replaceAll('\\ ', ' ');
  return plain.startsWith('~/') ? join(homedir(), plain.slice(2)) : plain;
}

/** The lines of the file. Throws with a sentence if it is not there or is no such list. */
export function openList(file: string): ListRow[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Error(`There is no file ${file}.`);
  }
  return readOfficialFile(bytes);
}

/** The practices of some places. Throws with a sentence if there are none. */
export function readPractices(
  file: string,
  rows: readonly ListRow[],
  places: Places,
): OfficialList {
  const list = readOfficialList(file, rows, places, londonToday());
  if (list.practices.length > 0) return list;
  throw new Error(
    `No open GP practice of the list is in ${describePlaces(places)}. ${offerSubIcbs(list)}`,
  );
}

export function describePlaces({ subIcbs, postcodeAreas }: Places): string {
  const parts = [
    ...subIcbs.map((code) => `sub-ICB ${code}`),
    ...postcodeAreas.map((letters) => `postcode area ${letters}`),
  ];
  return parts.length === 0 ? 'all places' : listOf(parts);
}

function offerSubIcbs({ entries }: OfficialList): string {
  const codes = [...entries.values()].flatMap(({ isGp, subIcb }) => (isGp && subIcb ? subIcb : []));
  const known = [...new Set(codes)].toSorted();
  return known.length === 0 ? '' : `Its sub-ICBs are ${known.join(' ')}.`;
}

/** What was taken, what was left out and why, and what a person should look at. */
export function printList({ practices, leftOut, rows, withoutPhone, remarks }: OfficialList): void {
  console.log(
    `${style('bold', countOf(practices.length, 'open GP practice'))} in ${number(rows)} lines. Left out: ${describeLeftOut(leftOut)}.`,
  );
  if (withoutPhone > 0) console.log(`${number(withoutPhone)} of them have no phone number.`);
  if (remarks.length === 0) return;
  console.log(`\n${reportForTerminal(remarks.slice(0, maxRemarks), style)}`);
  if (remarks.length > maxRemarks) console.log(`And ${number(remarks.length - maxRemarks)} more.`);
}

function describeLeftOut(leftOut: LeftOutLines): string {
  const reasons: [keyof LeftOutLines, string][] = [
    ['elsewhere', 'elsewhere'],
    ['notGp', 'no GP practice'],
    ['closed', 'closed'],
    ['dormant', 'dormant'],
    ['notOpenYet', 'not open yet'],
    ['wrong', 'not usable'],
  ];
  const parts = reasons
    .filter(([reason]) => leftOut[reason] > 0)
    .map(([reason, words]) => `${number(leftOut[reason])} ${words}`);
  return listOf(parts) || 'nothing';
}
