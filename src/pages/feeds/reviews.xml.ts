import { projectReviewFeed } from '../../core/views/feeds/review-feed.ts';
import { context } from '../../astro/site-context.ts';
import { printFile } from '../../astro/print-file.ts';
import { writeRss } from '../../render/rss.ts';

export const GET = printFile('xml', () => writeRss(projectReviewFeed(context)));
