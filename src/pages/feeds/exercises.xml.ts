import type { APIRoute } from 'astro';
import { projectExercisesFeed } from '../../core/projections/feed.ts';
import { board } from '../../site/board.ts';
import { toRss } from '../../site/rss.ts';

export const GET: APIRoute = () => toRss(projectExercisesFeed(board));
