import { projectRecord } from '../../../core/projections/record.ts';
import type { IncidentState } from '../../../core/state/incident-state.ts';
import { board } from '../../../site/board.ts';
import { printFile } from '../../../site/print-file.ts';
import { inEnglish, incidentPaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(incidentPaths());

export const GET = printFile<{ state: IncidentState }>('json', ({ state }) =>
  JSON.stringify(projectRecord(state, board)),
);
