import { projectExercisesFeed } from '../../core/projections/feed.ts';
import { board } from '../../site/board.ts';
import { printFile } from '../../site/print-file.ts';
import { writeRss } from '../../site/rss.ts';

export const GET = printFile('xml', () => writeRss(projectExercisesFeed(board)));
