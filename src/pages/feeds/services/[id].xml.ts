import type { APIRoute } from 'astro';
import { projectServiceFeed } from '../../../core/projections/feed.ts';
import type { ServiceState } from '../../../core/state/state.ts';
import { board } from '../../../site/board.ts';
import { toRss } from '../../../site/rss.ts';
import { servicePaths, inEnglish } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(servicePaths());

export const GET: APIRoute<{ state: ServiceState }> = ({ props }) =>
  toRss(projectServiceFeed(props.state.service, board));
