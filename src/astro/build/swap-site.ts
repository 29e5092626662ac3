// Puts a built site in the place of the one before it, and back again if that fails.
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where a site is published unless the project's Astro says otherwise. */
export const usualSite = 'dist';
/** The site before it, while a new one takes its place. */
const previous = '.noticeboard/previous';
/** The same while it is removed: half of it must never be put back. */
const old = '.noticeboard/old';

/**
 * Puts a new site in the place of the old one, by renaming both: nothing is
 * copied, so no half of it is ever seen. If the new one cannot be put there, the
 * old one is put back, and the error is thrown.
 */
export async function swapIn(next: string, site: string): Promise<void> {
  // A build that was killed may have left one.
  await removePrevious();
  mkdirSync(dirname(previous), { recursive: true });
  mkdirSync(dirname(site), { recursive: true });
  // Between these two there is no site. Whoever starts next puts the old one back.
  if (existsSync(site)) renameSync(site, previous);
  try {
    renameSync(next, site);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, site);
    throw error;
  }
}

/** Puts the old site back, if a build was killed in the moment when neither was in its place. */
export function restoreSite(site: string): void {
  if (existsSync(site) || !existsSync(previous)) return;
  renameSync(previous, site);
  console.log('A build was cut off at its end. The site that stood before it is back.');
}

/**
 * Removes the site before. It is done last, and not while the next site is
 * built: where tens of thousands of files were just removed, a Linux disk
 * (ext4) takes several times as long to make new ones.
 */
export async function removePrevious(): Promise<void> {
  await rm(old, { recursive: true, force: true });
  if (!existsSync(previous)) return;
  renameSync(previous, old);
  await rm(old, { recursive: true, force: true });
}
