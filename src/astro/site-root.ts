import { Refusal } from './build/refusal.ts';
import type { SiteRoot } from '../core/views/make-site-context.ts';

/**
 * Where the site will stand: SITE_URL is its host, BASE_PATH its folder.
 * Everything else about a site is in its content. Throws a `Refusal` that
 * names the variable if one is wrong.
 */
export function readPlace({ SITE_URL, BASE_PATH }: NodeJS.ProcessEnv): SiteRoot {
  const site = SITE_URL || 'http://localhost:4321';
  const { protocol, pathname, search } = URL.parse(site) ?? {};
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new Refusal(`SITE_URL is "${site}". Write a web address, such as https://example.org.`);
  }
  if (pathname !== '/' || search !== '') {
    throw new Refusal(`SITE_URL is "${site}". Write the host alone, and its folder in BASE_PATH.`);
  }
  const base = BASE_PATH || '/';
  if (!/^\/(?:[\w.~-]+(?:\/[\w.~-]+)*\/?)?$/.test(base)) {
    throw new Refusal(
      `BASE_PATH is "${base}". Write a folder that begins with /, such as /status.`,
    );
  }
  return { site, base };
}
