import type { APIRoute } from 'astro';
import { projectReviewFeed } from '../../core/projections/review-feed.ts';
import { board } from '../../site/board.ts';
import { toRss } from '../../site/rss.ts';

export const GET: APIRoute = () => toRss(projectReviewFeed(board));
