import { projectAreaFeed } from '../../../core/projections/feed.ts';
import type { AreaState } from '../../../core/state/state.ts';
import { board } from '../../../site/board.ts';
import { printFile } from '../../../site/print-file.ts';
import { writeRss } from '../../../site/rss.ts';
import { areaPaths, inEnglish } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(areaPaths());

export const GET = printFile<{ state: AreaState }>('xml', ({ state }) =>
  writeRss(projectAreaFeed(state.area, board)),
);
