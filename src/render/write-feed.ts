import type { FeedFormat } from '../core/views/addresses.ts';
import type { FeedView } from '../core/views/shared/feed.ts';
import { writeAtom } from './atom.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';

/** A feed in one of its forms. Its own address is that form's. */
export async function writeFeed(feed: FeedView, format: FeedFormat): Promise<string> {
  if (format === 'atom') return writeAtom(feed);
  return format === 'json' ? writeJsonFeed(feed) : writeRss(feed);
}
