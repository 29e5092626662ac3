import { projectSitemap } from '../core/projections/sitemap.ts';
import { escapeHtml } from '../core/words/html.ts';
import { board } from '../site/board.ts';

/** Source of the format: sitemaps.org, protocol 0.9. */
export function GET(): Response {
  const urls = projectSitemap(board).map(
    ({ address, changed }) =>
      `<url><loc>${escapeHtml(address)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
}
