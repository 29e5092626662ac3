import type { APIRoute } from 'astro';
import { projectPracticeFeed } from '../../../core/projections/feed.ts';
import type { PracticeState } from '../../../core/state/state.ts';
import { board } from '../../../site/board.ts';
import { toRss } from '../../../site/rss.ts';
import { practicePaths } from '../../../site/static-paths.ts';

export const getStaticPaths = practicePaths;

export const GET: APIRoute<PracticeState> = ({ props }) =>
  toRss(projectPracticeFeed(props.practice, board));
