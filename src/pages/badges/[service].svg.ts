import { drawBadge, projectBadge } from '../../core/projections/badge.ts';
import type { ServiceState } from '../../core/state/state.ts';
import { board } from '../../site/board.ts';
import { printFile } from '../../site/print-file.ts';
import { servicePaths } from '../../site/static-paths.ts';

export const getStaticPaths = () =>
  servicePaths().map(({ params, state }) => ({ params: { service: params.id }, props: { state } }));

export const GET = printFile<{ state: ServiceState }>('svg', ({ state }) =>
  drawBadge(projectBadge(state, board)),
);
