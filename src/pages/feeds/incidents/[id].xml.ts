import { projectIncidentFeed } from '../../../core/projections/feed.ts';
import type { IncidentState } from '../../../core/state/incident-state.ts';
import { board } from '../../../site/board.ts';
import { printFile } from '../../../site/print-file.ts';
import { writeRss } from '../../../site/rss.ts';
import { incidentFeedPaths, inEnglish } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(incidentFeedPaths());

export const GET = printFile<{ state: IncidentState }>('xml', ({ state }) =>
  writeRss(projectIncidentFeed(state.incident, board)),
);
