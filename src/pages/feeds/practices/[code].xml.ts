import { projectPracticeFeed } from '../../../core/projections/feed.ts';
import type { PracticeState } from '../../../core/state/state.ts';
import { board } from '../../../site/board.ts';
import { printFile } from '../../../site/print-file.ts';
import { writeRss } from '../../../site/rss.ts';
import { inEnglish, practicePaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(practicePaths());

export const GET = printFile<{ state: PracticeState }>('xml', ({ state }) =>
  writeRss(projectPracticeFeed(state.practice, board)),
);
