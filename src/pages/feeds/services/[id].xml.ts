import { projectServiceFeed } from '../../../core/projections/feed.ts';
import type { ServiceState } from '../../../core/state/state.ts';
import { board } from '../../../site/board.ts';
import { printFile } from '../../../site/print-file.ts';
import { writeRss } from '../../../site/rss.ts';
import { servicePaths, inEnglish } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(servicePaths());

export const GET = printFile<{ state: ServiceState }>('xml', ({ state }) =>
  writeRss(projectServiceFeed(state.service, board)),
);
