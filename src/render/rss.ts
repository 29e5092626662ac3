import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { FeedItem, FeedView } from '../core/views/shared/feed.ts';
import { escapeHtml } from '../core/language/html.ts';

/** Items as they were written for the first feed that they are in. */
const written = new WeakMap<FeedItem, string>();

/**
 * A feed as RSS 2.0. Links are whole already; the guid and the dates come from
 * the content alone. An item is written once for all the feeds that it is in.
 */
export async function writeRss(feed: FeedView): Promise<string> {
  const { title, description, page, self, history, built, items } = feed;
  const fresh = items.filter((item) => !written.has(item));
  const rss = await getRssString({
    title,
    description,
    site: page,
    trailingSlash: true,
    xmlns: {
      content: 'http://purl.org/rss/1.0/modules/content/',
      atom: 'http://www.w3.org/2005/Atom',
    },
    customData: [
      atomLink('self', self, 'application/rss+xml'),
      history === undefined ? '' : atomLink('archives', history, 'text/html'),
      '<language>en-GB</language>',
      built === undefined ? '' : `<lastBuildDate>${new Date(built).toUTCString()}</lastBuildDate>`,
    ].join(''),
    items: fresh.map(describeItem),
  });
  for (const [index, text] of rss.split('<item>').slice(1).entries()) {
    const item = fresh[index];
    if (item) written.set(item, `<item>${endItem(text, item)}`);
  }
  const first = rss.indexOf('<item>');
  const last = rss.lastIndexOf('</channel>');
  return [
    rss.slice(0, first < 0 ? last : first),
    ...items.map((item) => written.get(item)),
    rss.slice(last),
  ].join('');
}

/** What stands in an item until its content does: the writer would go through all of that five times. */
const noContent = '<content:encoded>-</content:encoded>';

function describeItem({ guid, title, link, at, description, categories }: FeedItem): RSSFeedItem {
  return {
    title,
    link,
    pubDate: new Date(at),
    description,
    content: '-',
    categories: [...categories],
    customData: `<guid isPermaLink="false">${escapeHtml(guid)}</guid>`,
  };
}

/** An item without what follows it, and with its content. */
function endItem(text: string, { content }: FeedItem): string {
  const whole = text.slice(0, text.indexOf('</item>') + '</item>'.length);
  const at = whole.lastIndexOf(noContent);
  return [
    whole.slice(0, at),
    `<content:encoded>${escapeHtml(content)}</content:encoded>`,
    whole.slice(at + noContent.length),
  ].join('');
}

function atomLink(rel: 'self' | 'archives', href: string, type: string): string {
  return `<atom:link href="${escapeHtml(href)}" rel="${rel}" type="${type}" />`;
}
