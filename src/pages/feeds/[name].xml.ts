import { feedNames, type FeedName } from '../../core/views/addresses.ts';
import { projectFeed } from '../../core/views/feeds/feed.ts';
import { context } from '../../astro/site-context.ts';
import { printFile } from '../../astro/print-file.ts';
import { writeRss } from '../../render/rss.ts';

export function getStaticPaths() {
  return feedNames.map((name) => ({ params: { name }, props: { name } }));
}

export const GET = printFile<{ name: FeedName }>('xml', ({ name }) =>
  writeRss(projectFeed(name, context)),
);
