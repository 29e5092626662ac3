import type { APIRoute } from 'astro';
import { kitTexts } from '../../../../core/addresses.ts';
import { kitText } from '../../../../site/kit.ts';
import { inEveryLanguage, kitPaths, withFiles } from '../../../../site/static-paths.ts';

export const getStaticPaths = () => withFiles(inEveryLanguage(kitPaths()), kitTexts);

export const GET: APIRoute = ({ props: { state, translator, file } }) =>
  new Response(kitText(state, translator, file), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
