import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { startApart } from './apart.ts';

/** What is published. */
export const site = 'dist';
/** The site before it, until the next build begins. */
const previous = '.noticeboard/previous';

/** Makes room for the site that will be the one before, while other work is done. */
export async function clearPrevious(): Promise<void> {
  if (!existsSync(previous)) return;
  await startApart('remove-folder.ts', { folder: previous }).result;
}

/**
 * Puts a new site in the place of the old one, by renaming both: nothing is
 * copied, so no half of it is ever seen. There must be no previous one.
 */
export function swapIn(next: string): void {
  mkdirSync(dirname(previous), { recursive: true });
  // Between these two there is no site. Whoever starts next puts the old one back.
  if (existsSync(site)) renameSync(site, previous);
  renameSync(next, site);
}

/** Puts the old site back, if a build was killed in the moment when neither was in its place. */
export function restoreSite(): void {
  if (existsSync(site) || !existsSync(previous)) return;
  renameSync(previous, site);
  console.log('A build was cut off at its end. The site that stood before it is back.');
}
