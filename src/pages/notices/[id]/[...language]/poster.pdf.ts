import type { APIRoute } from 'astro';
import { kitPicture } from '../../../../site/kit.ts';
import { inEveryLanguage, kitPaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = () => inEveryLanguage(kitPaths());

export const GET: APIRoute = async ({ props: { state, translator } }) =>
  new Response(await kitPicture(state, translator, 'poster.pdf'), {
    headers: { 'content-type': 'application/pdf' },
  });
