import { projectIncidentFeed } from '../../../core/views/feeds/feed.ts';
import type { IncidentState } from '../../../core/state/incident-state.ts';
import { context } from '../../../astro/site-context.ts';
import { printFile } from '../../../astro/print-file.ts';
import { writeRss } from '../../../render/rss.ts';
import { incidentFeedPaths, inEnglish } from '../../../astro/static-paths.ts';

export const getStaticPaths = () => inEnglish(incidentFeedPaths());

export const GET = printFile<{ state: IncidentState }>('xml', ({ state }) =>
  writeRss(projectIncidentFeed(state.incident, context)),
);
