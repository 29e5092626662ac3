import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAddressList, type AddressList } from '../../../src/core/built/address-list.ts';
import { describeLost, findLost } from '../../../src/core/built/compare-addresses.ts';
import type { Board } from '../../../src/core/board.ts';
import { style } from '../terminal.ts';

const listFile = 'api/addresses.json';

/**
 * Writes the list of a built site's addresses into it. If LAST_ADDRESSES names
 * the list that was published last, a build that would lose an address ends here.
 */
export async function publishAddresses(
  folder: string,
  files: readonly string[],
  board: Board,
): Promise<void> {
  const list = makeAddressList(files, board);
  mkdirSync(join(folder, 'api'), { recursive: true });
  writeFileSync(join(folder, listFile), `${JSON.stringify(list, null, 2)}\n`);
  const last = process.env['LAST_ADDRESSES'];
  if (!last || isKept(await readList(last), list)) return;
  console.log('Nothing was published. What was published before is still there.');
  process.exit(1);
}

/** Compares a built site with the list in a file or at an address. Prints what would be gone; true if nothing is. */
export async function compareWithLast(folder: string, last: string): Promise<boolean> {
  const list = await readList(join(folder, listFile));
  if (!isKept(await readList(last), list)) return false;
  console.log(`${style('green', 'All is well:')} no published address is lost.`);
  return true;
}

function isKept(last: AddressList, next: AddressList): boolean {
  const lost = findLost(last, next);
  if (lost.length > 0) console.log(`\n${describeLost(lost)}\n`);
  return lost.length === 0;
}

/** Throws with a sentence if there is no such list. */
async function readList(place: string): Promise<AddressList> {
  let text: string;
  try {
    text = /^https?:/.test(place) ? await download(place) : readFileSync(place, 'utf8');
  } catch (error) {
    throw new Error(`The list of addresses ${place} cannot be read: ${String(error)}`, {
      cause: error,
    });
  }
  const list = JSON.parse(text) as AddressList;
  if (Array.isArray(list.addresses) && Array.isArray(list.passing)) return list;
  throw new Error(`${place} is no list of addresses.`);
}

async function download(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

/** The files of a built site, as paths below its folder with forward slashes. */
export function listBuilt(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'));
}
