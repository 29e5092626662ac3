import type { APIRoute } from 'astro';
import { drawBadge, projectBadge } from '../../core/projections/badge.ts';
import type { ServiceState } from '../../core/state/state.ts';
import { board } from '../../site/board.ts';
import { servicePaths } from '../../site/static-paths.ts';

export const getStaticPaths = () =>
  servicePaths().map(({ params, state }) => ({ params: { service: params.id }, props: { state } }));

export const GET: APIRoute<{ state: ServiceState }> = ({ props }) =>
  new Response(drawBadge(projectBadge(props.state, board)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
