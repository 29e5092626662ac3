import type { APIRoute } from 'astro';
import { projectPracticeSearch } from '../../../core/projections/practice-search.ts';
import { board } from '../../../site/board.ts';
import { searchPaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () => searchPaths();

export const GET: APIRoute<{ file: number }> = ({ props }) =>
  new Response(JSON.stringify(projectPracticeSearch(props.file, board)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
