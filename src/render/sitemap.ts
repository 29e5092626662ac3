import type { SitemapEntry, SitemapView } from '../core/views/feeds/sitemap.ts';
import { escapeHtml } from '../core/language/html.ts';

/** A sitemap, or an index of several. Source of the format: sitemaps.org, protocol 0.9. */
export function writeSitemap({ entries, parts }: SitemapView): string {
  const tag = parts.length > 0 ? 'sitemapindex' : 'urlset';
  const lines =
    parts.length > 0
      ? parts.map((address) => `<sitemap><loc>${escapeHtml(address)}</loc></sitemap>`)
      : entries.map(writeEntry);
  // Source of the links: Google Search Central, "Localized versions of your pages".
  const links = entries.some(({ alternates }) => alternates)
    ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${links}>\n${lines.join('\n')}\n</${tag}>\n`;
}

function writeEntry({ address, changed, alternates = [] }: SitemapEntry): string {
  const date = changed ? `<lastmod>${changed}</lastmod>` : '';
  const links = alternates.map(
    ({ language, address: href }) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(href)}"/>`,
  );
  return `<url><loc>${escapeHtml(address)}</loc>${date}${links.join('')}</url>`;
}
