import { join } from 'node:path';
import { listFile, readAddressList } from '../astro/build/published-addresses.ts';
import { describeLost, findLost } from '../core/built-site/compare-addresses.ts';
import { style } from '../terminal/terminal.ts';

/** Compares a built site with the list in a file or at an address. Prints what would be gone; true if nothing is. */
export async function compareWithLast(folder: string, place: string): Promise<boolean> {
  const next = await readAddressList(join(folder, listFile));
  const last = await readAddressList(place);
  const lost = findLost(last, next);
  if (lost.length > 0) console.log(`\n${describeLost(lost, next.asOf, last.asOf)}\n`);
  else console.log(`${style('green', 'All is well:')} no published address is lost.`);
  return lost.length === 0;
}
