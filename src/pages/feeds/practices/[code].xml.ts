import type { APIRoute } from 'astro';
import { projectPracticeFeed } from '../../../core/projections/feed.ts';
import type { PracticeState } from '../../../core/state/state.ts';
import { board } from '../../../site/board.ts';
import { toRss } from '../../../site/rss.ts';
import { inEnglish, practicePaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(practicePaths());

export const GET: APIRoute<{ state: PracticeState }> = ({ props }) =>
  toRss(projectPracticeFeed(props.state.practice, board));
