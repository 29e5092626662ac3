import { drawBadge, projectBadge } from '../../core/views/pages/badge.ts';
import type { ServiceState } from '../../core/state/service-state.ts';
import { context } from '../../astro/site-context.ts';
import { printFile } from '../../astro/print-file.ts';
import { servicePaths } from '../../astro/static-paths.ts';

export const getStaticPaths = () =>
  servicePaths().map(({ params, state }) => ({ params: { service: params.id }, props: { state } }));

export const GET = printFile<{ state: ServiceState }>('svg', ({ state }) =>
  drawBadge(projectBadge(state, context)),
);
