import { feedNames, type FeedFormat, type FeedName } from '../../core/views/addresses.ts';
import { projectFeed } from '../../core/views/feeds/feed.ts';
import { context } from '../../astro/site-context.ts';
import { printFeed } from '../../astro/print-file.ts';
import { inEachFormat } from '../../astro/static-paths.ts';

export const getStaticPaths = () =>
  inEachFormat(feedNames.map((name) => ({ params: { name }, props: { name } })));

export const GET = printFeed<{ name: FeedName; format: FeedFormat }>(
  ({ name }) => projectFeed(name, context),
  ({ name, format }) => context.addresses.whole.feed(name, format),
);
