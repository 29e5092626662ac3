import { Readable } from 'node:stream';
import { parseFeed as parseWithRowanmanning } from '@rowanmanning/feed-parser';
import { XMLParser } from 'fast-xml-parser';
import FeedParser from 'feedparser';
import { parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';

/** What a reader makes of a feed. */
export interface ReadFeed {
  title: string;
  page: string;
  items: ReadItem[];
}

export interface ReadItem {
  guid: string;
  title: string;
  link: string;
  /** ISO 8601. */
  at: string;
  description: string;
  /** HTML. */
  content: string;
  categories: string[];
}

const iso = (date: string | Date | null | undefined) => new Date(date ?? '').toISOString();

async function readWithRssParser(xml: string): Promise<ReadFeed> {
  const feed = await new Parser<unknown, { 'content:encoded': string }>().parseString(xml);
  return {
    title: feed.title ?? '',
    page: feed.link ?? '',
    items: feed.items.map((item) => ({
      guid: item.guid ?? '',
      title: item.title ?? '',
      link: item.link ?? '',
      at: iso(item.pubDate),
      description: item.content ?? '',
      content: item['content:encoded'],
      categories: item.categories ?? [],
    })),
  };
}

async function readWithFeedparser(xml: string): Promise<ReadFeed> {
  const parser = Readable.from([xml]).pipe(new FeedParser({}));
  const items: ReadItem[] = [];
  for await (const item of parser as AsyncIterable<FeedParser.Item>) {
    items.push({
      guid: item.guid,
      title: item.title,
      link: item.link,
      at: iso(item.pubdate),
      description: item.summary,
      content: item.description,
      categories: item.categories,
    });
  }
  return { title: parser.meta.title, page: parser.meta.link, items };
}

async function readWithFeedsmith(xml: string): Promise<ReadFeed> {
  const feed = parseRssFeed(xml);
  return {
    title: feed.title ?? '',
    page: feed.link ?? '',
    items: (feed.items ?? []).map((item) => ({
      guid: item.guid?.value ?? '',
      title: item.title ?? '',
      link: item.link ?? '',
      at: iso(item.pubDate),
      description: item.description ?? '',
      content: item.content?.encoded ?? '',
      categories: (item.categories ?? []).map(({ name }) => name ?? ''),
    })),
  };
}

async function readWithRowanmanning(xml: string): Promise<ReadFeed> {
  const feed = parseWithRowanmanning(xml);
  return {
    title: feed.title ?? '',
    page: feed.url ?? '',
    items: feed.items.map((item) => ({
      guid: item.id ?? '',
      title: item.title ?? '',
      link: item.url ?? '',
      at: iso(item.published),
      description: item.description ?? '',
      content: item.content ?? '',
      categories: item.categories.map(({ label }) => label ?? ''),
    })),
  };
}

/** Four readers by different hands: rss-parser stands on xml2js, feedparser on sax, two on fast-xml-parser. */
export const feedReaders: Record<string, (xml: string) => Promise<ReadFeed>> = {
  'rss-parser': readWithRssParser,
  feedparser: readWithFeedparser,
  feedsmith: readWithFeedsmith,
  '@rowanmanning/feed-parser': readWithRowanmanning,
};

/** The channel's own elements, as XML, with attributes as @_name. */
export function readChannel(xml: string): Record<string, unknown> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'atom:link' || name === 'item',
  });
  return (parser.parse(xml) as { rss: { channel: Record<string, unknown> } }).rss.channel;
}
