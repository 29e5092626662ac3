import type { APIRoute } from 'astro';
import { kitImages } from '../../../../core/addresses.ts';
import { kitPicture } from '../../../../site/kit.ts';
import { kitFilePaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = () => kitFilePaths(kitImages);

export const GET: APIRoute = async ({ props: { state, translator, file } }) =>
  new Response(await kitPicture(state, translator, file), {
    headers: { 'content-type': 'image/png' },
  });
