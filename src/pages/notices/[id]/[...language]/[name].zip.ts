import type { APIRoute } from 'astro';
import { kitZip } from '../../../../site/kit.ts';
import { kitFilePaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = () => kitFilePaths(['kit.zip']);

/** At the notice itself the kit in every language; below a language that language alone. */
export const GET: APIRoute = async ({ props: { state, translator } }) =>
  new Response(await kitZip(state, translator), { headers: { 'content-type': 'application/zip' } });
