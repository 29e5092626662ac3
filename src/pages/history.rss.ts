import { projectFeed } from '../core/views/feeds/feed.ts';
import { context } from '../astro/site-context.ts';
import { printFile } from '../astro/print-file.ts';
import { writeFeed } from '../render/write-feed.ts';

export const GET = printFile('xml', () =>
  writeFeed(
    { ...projectFeed('all', context), self: context.addresses.whole.statuspageFeed('rss') },
    'xml',
  ),
);
