import type { SiteContext } from '../core/views/site-context.ts';
import { takeGiven } from './given.ts';

/**
 * The one place where the site's pages get what they show, with the clock and
 * the address bound. A build hands it over; the live preview reads it here.
 */
export const context: SiteContext = await openSiteContext();

async function openSiteContext(): Promise<SiteContext> {
  const given = await takeGiven();
  if (given) return given.context;
  // Whoever is given a content need not wait for all that reads and checks one.
  const { readSiteContext } = await import('./read-site-context.ts');
  return readSiteContext();
}
