import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is published. */
export const site = 'dist';
const previous = '.noticeboard/previous';

/** Puts a new site in the place of the old one, by renaming both: nothing is copied, so no half of it is ever seen. */
export function swapIn(next: string): void {
  mkdirSync(dirname(previous), { recursive: true });
  rmSync(previous, { recursive: true, force: true });
  // Between these two there is no site. Whoever starts next puts the old one back.
  if (existsSync(site)) renameSync(site, previous);
  renameSync(next, site);
  rmSync(previous, { recursive: true, force: true });
}

/** Puts the old site back, if a build was killed in the moment when neither was in its place. */
export function restoreSite(): void {
  if (existsSync(site) || !existsSync(previous)) return;
  renameSync(previous, site);
  console.log('A build was cut off at its end. The site that stood before it is back.');
}
