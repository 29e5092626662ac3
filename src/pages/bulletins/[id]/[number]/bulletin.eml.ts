import { writeDraft } from '../../../../render/mail/write-draft.ts';
import { emailOf } from '../../../../render/mail/bulletin-email.ts';
import { printFile } from '../../../../astro/print-file.ts';
import { bulletinPaths, type BulletinProps } from '../../../../astro/static-paths.ts';

export const getStaticPaths = bulletinPaths;

export const GET = printFile<BulletinProps>('email', ({ incident, published }) =>
  writeDraft(emailOf(incident, published), {
    id: `${incident.incident.id}.${published.number}`,
    at: published.update.at,
  }),
);
