import type { APIRoute } from 'astro';
import { projectRecord } from '../../../core/projections/record.ts';
import type { IncidentState } from '../../../core/state/incident-state.ts';
import { board } from '../../../site/board.ts';
import { toJson } from '../../../site/json.ts';
import { inEnglish, incidentPaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(incidentPaths());

export const GET: APIRoute<{ state: IncidentState }> = ({ props }) =>
  toJson(projectRecord(props.state, board));
