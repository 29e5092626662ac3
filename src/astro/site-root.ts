import type { Place } from '../core/views/make-site-context.ts';

/**
 * Where the site will stand: SITE_URL is its host, BASE_PATH its folder.
 * Everything else about a site is in its content. Throws if SITE_URL has a folder.
 */
export function readPlace({ SITE_URL, BASE_PATH }: NodeJS.ProcessEnv): Place {
  const site = SITE_URL || 'http://localhost:4321';
  if (new URL(site).pathname !== '/') {
    throw new Error(`SITE_URL is "${site}". Write the host alone, and its folder in BASE_PATH.`);
  }
  return { site, base: BASE_PATH || '/' };
}
