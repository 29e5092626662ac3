import rss from '@astrojs/rss';
import type { FeedView } from '../core/projections/feed.ts';
import { escapeHtml } from '../core/words/html.ts';

/** A feed as RSS 2.0. Links are whole already; the guid and the dates come from the content alone. */
export function toRss({
  title,
  description,
  page,
  self,
  built,
  items,
}: FeedView): Promise<Response> {
  return rss({
    title,
    description,
    site: page,
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<atom:link href="${escapeHtml(self)}" rel="self" type="application/rss+xml" />`,
      '<language>en-GB</language>',
      built === undefined ? '' : `<lastBuildDate>${new Date(built).toUTCString()}</lastBuildDate>`,
    ].join(''),
    items: items.map(({ guid, title: name, link, at, description: summary, content }) => ({
      title: name,
      link,
      pubDate: new Date(at),
      description: summary,
      content,
      customData: `<guid isPermaLink="false">${escapeHtml(guid)}</guid>`,
    })),
  });
}
