import { projectStatuspageIncident } from '../../../../core/views/api/statuspage.ts';
import type { IncidentState } from '../../../../core/state/incident-state.ts';
import { context } from '../../../../astro/site-context.ts';
import { printFile } from '../../../../astro/print-file.ts';
import { incidentFeedPaths, inEnglish } from '../../../../astro/static-paths.ts';

export const getStaticPaths = () => inEnglish(incidentFeedPaths());

export const GET = printFile<{ state: IncidentState }>('json', ({ state }) =>
  JSON.stringify(projectStatuspageIncident(state, context)),
);
