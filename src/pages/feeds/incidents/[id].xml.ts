import type { APIRoute } from 'astro';
import { projectIncidentFeed } from '../../../core/projections/feed.ts';
import type { IncidentState } from '../../../core/state/incident-state.ts';
import { board } from '../../../site/board.ts';
import { toRss } from '../../../site/rss.ts';
import { incidentFeedPaths, inEnglish } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(incidentFeedPaths());

export const GET: APIRoute<{ state: IncidentState }> = ({ props }) =>
  toRss(projectIncidentFeed(props.state.incident, board));
