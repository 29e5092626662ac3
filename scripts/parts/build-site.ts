import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { publishAddresses } from './addresses.ts';
import { build } from './astro.ts';
import { checkOrExit } from './check.ts';
import { drawKits } from './draw-kits.ts';
import { describeContent, describeSite, describeWaiting } from './summary.ts';
import { style, withProgress } from './terminal.ts';

export const site = 'dist';
const workshop = '.noticeboard';
const next = `${workshop}/next`;
const previous = `${workshop}/previous`;

/** Checks the content, builds the site beside the last one, and puts it in its place only when it is whole. */
export async function buildSite() {
  const start = performance.now();
  const board = await withProgress('Checking the content', checkOrExit);
  const { content } = board;
  const { now } = board.state;
  await drawKits(board);
  await withProgress('Building the pages', buildBeside);
  await publishAddresses(next, board);
  swapIn();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${style('bold', 'Published in dist/:')} ${describeContent(content, now)}`);
  console.log(`${describeSite(site)}, in ${seconds} s.`);
  const waiting = describeWaiting(content, now);
  for (const line of waiting) console.log(style('dim', line));
  return board;
}

async function buildBeside(): Promise<void> {
  rmSync(next, { recursive: true, force: true });
  await build({ outDir: next, logLevel: 'error' });
}

function swapIn(): void {
  mkdirSync(workshop, { recursive: true });
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(site)) renameSync(site, previous);
  renameSync(next, site);
  rmSync(previous, { recursive: true, force: true });
}
