import type { SiteContext } from '../site-context.ts';

/**
 * What search engines may read: everything. A page that they are to leave out
 * says so itself, which they must be able to read. Source: RFC 9309.
 */
export function projectRobots({ addresses }: SiteContext): string {
  return ['User-agent: *', 'Allow: /', '', `Sitemap: ${addresses.whole.sitemap()}`, ''].join('\n');
}
