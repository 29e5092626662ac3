import type { APIRoute } from 'astro';
import { projectServiceApi } from '../../../core/projections/service-api.ts';
import type { ServiceState } from '../../../core/state/state.ts';
import { board } from '../../../site/board.ts';
import { inEnglish, servicePaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(servicePaths());

export const GET: APIRoute<{ state: ServiceState }> = ({ props }) =>
  Response.json(projectServiceApi(props.state, board));
