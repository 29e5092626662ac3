import { feedNames, type FeedName } from '../../core/addresses.ts';
import { projectFeed } from '../../core/projections/feed.ts';
import { board } from '../../site/board.ts';
import { printFile } from '../../site/print-file.ts';
import { writeRss } from '../../site/rss.ts';

export function getStaticPaths() {
  return feedNames.map((name) => ({ params: { name }, props: { name } }));
}

export const GET = printFile<{ name: FeedName }>('xml', ({ name }) =>
  writeRss(projectFeed(name, board)),
);
