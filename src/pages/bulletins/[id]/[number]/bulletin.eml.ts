import type { APIRoute } from 'astro';
import { emailOf } from '../../../../site/bulletin-email.ts';
import { bulletinPaths } from '../../../../site/static-paths.ts';
import { writeDraft } from '../../../../mail/write-draft.ts';

export const getStaticPaths = bulletinPaths;

export const GET: APIRoute = ({ props: { incident, published } }) => {
  const { id } = incident.incident;
  const draft = writeDraft(emailOf(incident, published), {
    id: `${id}.${published.number}`,
    at: published.update.at,
  });
  return new Response(draft, { headers: { 'content-type': 'message/rfc822' } });
};
