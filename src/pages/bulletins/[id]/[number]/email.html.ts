import type { APIRoute } from 'astro';
import { emailOf } from '../../../../site/bulletin-email.ts';
import { bulletinPaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = bulletinPaths;

export const GET: APIRoute = ({ props: { incident, published } }) =>
  new Response(emailOf(incident, published).html, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
