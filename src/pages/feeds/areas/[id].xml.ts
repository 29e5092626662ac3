import type { APIRoute } from 'astro';
import { projectAreaFeed } from '../../../core/projections/feed.ts';
import type { AreaState } from '../../../core/state/state.ts';
import { board } from '../../../site/board.ts';
import { toRss } from '../../../site/rss.ts';
import { areaPaths, inEnglish } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(areaPaths());

export const GET: APIRoute<{ state: AreaState }> = ({ props }) =>
  toRss(projectAreaFeed(props.state.area, board));
