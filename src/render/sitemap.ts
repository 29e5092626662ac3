import type { SitemapView } from '../core/views/feeds/sitemap.ts';
import { escapeHtml } from '../core/language/html.ts';

/** A sitemap, or an index of several. Source of the format: sitemaps.org, protocol 0.9. */
export function writeSitemap({ entries, parts }: SitemapView): string {
  const tag = parts.length > 0 ? 'sitemapindex' : 'urlset';
  const lines =
    parts.length > 0
      ? parts.map((address) => `<sitemap><loc>${escapeHtml(address)}</loc></sitemap>`)
      : entries.map(
          ({ address, changed }) =>
            `<url><loc>${escapeHtml(address)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
        );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${tag}>\n`;
}
