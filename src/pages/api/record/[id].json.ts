import { projectRecord } from '../../../core/views/api/record.ts';
import type { IncidentState } from '../../../core/state/incident-state.ts';
import { context } from '../../../astro/site-context.ts';
import { printFile } from '../../../astro/print-file.ts';
import { inEnglish, incidentPaths } from '../../../astro/static-paths.ts';

export const getStaticPaths = () => inEnglish(incidentPaths());

export const GET = printFile<{ state: IncidentState }>('json', ({ state }) =>
  JSON.stringify(projectRecord(state, context)),
);
