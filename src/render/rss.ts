import { getRssString, type RSSFeedItem, type RSSOptions } from '@astrojs/rss';
import { escapeHtml } from '../core/language/html.ts';
import type { FeedItem, FeedView } from '../core/views/shared/feed.ts';

const xmlns = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  atom: 'http://www.w3.org/2005/Atom',
};

/**
 * A feed as RSS 2.0. Links are whole already; the guid and the dates come from
 * the content alone. An item is written once for all the feeds that it is in.
 */
export async function writeRss(feed: FeedView): Promise<string> {
  const { title, description, page, self, history, built } = feed;
  const channel = await getRssString({
    title,
    description,
    site: page,
    trailingSlash: true,
    xmlns,
    customData: [
      atomLink('self', self, 'application/rss+xml'),
      history === undefined ? '' : atomLink('archives', history, 'text/html'),
      '<language>en-GB</language>',
      built === undefined ? '' : `<lastBuildDate>${new Date(built).toUTCString()}</lastBuildDate>`,
    ].join(''),
    items: [],
  });
  const items = await Promise.all(feed.items.map((item) => writeItem(item, page)));
  return channel.replace('</channel>', () => `${items.join('')}</channel>`);
}

const written = new WeakMap<FeedItem, Promise<string>>();

/** One item's element. What it holds is escaped, so that its tags cannot occur within it. */
function writeItem(item: FeedItem, site: RSSOptions['site']): Promise<string> {
  const known = written.get(item);
  if (known) return known;
  const text = getRssString({ title: '', description: '', site, items: [describeItem(item)] }).then(
    (rss) => rss.slice(rss.indexOf('<item>'), rss.indexOf('</channel>')),
  );
  written.set(item, text);
  return text;
}

function describeItem(item: FeedItem): RSSFeedItem {
  const { guid, title, link, at, description, content, categories } = item;
  return {
    title,
    link,
    pubDate: new Date(at),
    description,
    content,
    categories: [...categories],
    customData: `<guid isPermaLink="false">${escapeHtml(guid)}</guid>`,
  };
}

function atomLink(rel: 'self' | 'archives', href: string, type: string): string {
  return `<atom:link href="${escapeHtml(href)}" rel="${rel}" type="${type}" />`;
}
