import { projectServiceApi } from '../../../core/projections/service-api.ts';
import type { ServiceState } from '../../../core/state/state.ts';
import { board } from '../../../site/board.ts';
import { printFile } from '../../../site/print-file.ts';
import { inEnglish, servicePaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(servicePaths());

export const GET = printFile<{ state: ServiceState }>('json', ({ state }) =>
  JSON.stringify(projectServiceApi(state, board)),
);
