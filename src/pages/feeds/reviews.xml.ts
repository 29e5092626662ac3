import { projectReviewFeed } from '../../core/projections/review-feed.ts';
import { board } from '../../site/board.ts';
import { printFile } from '../../site/print-file.ts';
import { writeRss } from '../../site/rss.ts';

export const GET = printFile('xml', () => writeRss(projectReviewFeed(board)));
