import type { APIRoute } from 'astro';
import { kitPicture } from '../../../../site/kit.ts';
import { kitFilePaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = () => kitFilePaths(['poster.pdf']);

export const GET: APIRoute = async ({ props: { state, translator } }) =>
  new Response(await kitPicture(state, translator, 'poster.pdf'), {
    headers: { 'content-type': 'application/pdf' },
  });
