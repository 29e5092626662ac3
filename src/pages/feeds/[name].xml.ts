import type { APIRoute } from 'astro';
import { feedNames, type FeedName } from '../../core/addresses.ts';
import { projectFeed } from '../../core/projections/feed.ts';
import { board } from '../../site/board.ts';
import { toRss } from '../../site/rss.ts';

export function getStaticPaths() {
  return feedNames.map((name) => ({ params: { name }, props: { name } }));
}

export const GET: APIRoute<{ name: FeedName }> = ({ props }) =>
  toRss(projectFeed(props.name, board));
