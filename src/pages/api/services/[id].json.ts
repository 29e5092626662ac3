import { projectServiceApi } from '../../../core/views/api/service-api.ts';
import type { ServiceState } from '../../../core/state/service-state.ts';
import { context } from '../../../astro/site-context.ts';
import { printFile } from '../../../astro/print-file.ts';
import { inEnglish, servicePaths } from '../../../astro/static-paths.ts';

export const getStaticPaths = () => inEnglish(servicePaths());

export const GET = printFile<{ state: ServiceState }>('json', ({ state }) =>
  JSON.stringify(projectServiceApi(state, context)),
);
