import type { FeedFormat } from '../../../core/views/addresses.ts';
import { projectIncidentFeed } from '../../../core/views/feeds/feed.ts';
import type { IncidentState } from '../../../core/state/incident-state.ts';
import { context } from '../../../astro/site-context.ts';
import { printFeed } from '../../../astro/print-file.ts';
import { incidentFeedPaths, inEachFormat, inEnglish } from '../../../astro/static-paths.ts';

export const getStaticPaths = () => inEachFormat(inEnglish(incidentFeedPaths()));

export const GET = printFeed<{ state: IncidentState; format: FeedFormat }>(
  ({ state }) => projectIncidentFeed(state.incident, context),
  ({ state, format }) => context.addresses.whole.incidentFeed(state.incident.id, format),
);
