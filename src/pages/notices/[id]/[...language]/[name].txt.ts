import type { APIRoute } from 'astro';
import { kitTexts } from '../../../../core/addresses.ts';
import { kitText } from '../../../../site/kit.ts';
import { kitFilePaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = () => kitFilePaths(kitTexts);

export const GET: APIRoute = ({ props: { state, translator, file } }) =>
  new Response(kitText(state, translator, file), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
