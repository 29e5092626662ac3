import { getRssString } from '@astrojs/rss';
import { once } from '../core/once.ts';
import type { FeedItem, FeedView } from '../core/parts/feed.ts';
import { escapeHtml } from '../core/words/html.ts';

/** The feed that an item is written in, and cut out of. */
const nowhere = { title: '-', description: '-', site: 'http://localhost' };

/**
 * A feed as RSS 2.0. Links are whole already; the guid and the dates come from
 * the content alone. An item is written once for all the feeds that it is in.
 */
export async function writeRss({
  title,
  description,
  page,
  self,
  history,
  built,
  items,
}: FeedView): Promise<string> {
  const frame = await getRssString({
    title,
    description,
    site: page,
    trailingSlash: true,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      content: 'http://purl.org/rss/1.0/modules/content/',
    },
    customData: [
      atomLink('self', self, 'application/rss+xml'),
      history === undefined ? '' : atomLink('archives', history, 'text/html'),
      '<language>en-GB</language>',
      built === undefined ? '' : `<lastBuildDate>${new Date(built).toUTCString()}</lastBuildDate>`,
    ].join(''),
    items: [],
  });
  const end = frame.lastIndexOf('</channel>');
  const written = await Promise.all(items.map(writeItem));
  return [frame.slice(0, end), ...written, frame.slice(end)].join('');
}

const writeItem = once(async (item: FeedItem): Promise<string> => {
  const { guid, title, link, at, description, content, categories } = item;
  const feed = await getRssString({
    ...nowhere,
    items: [
      {
        title,
        link,
        pubDate: new Date(at),
        description,
        content,
        categories: [...categories],
        customData: `<guid isPermaLink="false">${escapeHtml(guid)}</guid>`,
      },
    ],
  });
  return feed.slice(feed.indexOf('<item>'), feed.lastIndexOf('</item>') + '</item>'.length);
});

function atomLink(rel: 'self' | 'archives', href: string, type: string): string {
  return `<atom:link href="${escapeHtml(href)}" rel="${rel}" type="${type}" />`;
}
