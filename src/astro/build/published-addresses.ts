// What was published last, and whether the next site would lose any of it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAddressList, type AddressList } from '../../core/built-site/address-list.ts';
import { describeLost, findLost } from '../../core/built-site/compare-addresses.ts';
import type { Forward } from '../../core/built-site/address-list.ts';
import type { SiteContext } from '../../core/views/site-context.ts';
import { Refusal } from './refusal.ts';

export const listFile = 'api/addresses.json';

/** What was published last. */
export interface Last {
  list: AddressList;
  /** Whether it was really published, so that nothing in it may be lost. */
  isBinding: boolean;
}

/**
 * The list that LAST_ADDRESSES names: what the public has. Without it, that of
 * the site that stands there, which may have been built only to look at.
 */
export async function readLast(site: string): Promise<Last | undefined> {
  const place = process.env['LAST_ADDRESSES'];
  if (place) return { list: await readAddressList(place), isBinding: true };
  const own = join(site, listFile);
  return existsSync(own) ? { list: await readAddressList(own), isBinding: false } : undefined;
}

/**
 * Writes the list of a built site's addresses into it. Throws a `Refusal` if
 * an address would be gone that has to stay.
 */
export function publishAddresses(
  folder: string,
  files: readonly string[],
  context: SiteContext,
  { last, forwards }: { last: Last | undefined; forwards: readonly Forward[] },
): void {
  const list = makeAddressList(files, context, forwards);
  mkdirSync(join(folder, 'api'), { recursive: true });
  writeFileSync(join(folder, listFile), `${JSON.stringify(list, null, 2)}\n`);
  if (!last?.isBinding) return;
  const lost = findLost(last.list, list);
  if (lost.length > 0) throw new Refusal(describeLost(lost, list.asOf, last.list.asOf));
}

/** Throws with a sentence if there is no such list. */
export async function readAddressList(place: string): Promise<AddressList> {
  let text: string;
  try {
    text = /^https?:/.test(place) ? await download(place) : readFileSync(place, 'utf8');
  } catch (error) {
    throw new Refusal(`The list of addresses ${place} cannot be read: ${String(error)}`, {
      cause: error,
    });
  }
  const list = parseList(text);
  if (Array.isArray(list?.addresses) && Array.isArray(list.passing)) return list as AddressList;
  throw new Refusal(`${place} is no list of addresses.`);
}

function parseList(text: string): Partial<AddressList> | undefined {
  try {
    return JSON.parse(text) as Partial<AddressList>;
  } catch {
    return undefined;
  }
}

async function download(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}
