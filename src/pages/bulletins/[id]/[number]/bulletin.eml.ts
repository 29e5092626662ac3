import { writeEmailDraft } from '../../../../render/mail/write-draft.ts';
import { emailOf, messageDomain } from '../../../../astro/bulletin-email.ts';
import { printFile } from '../../../../astro/print-file.ts';
import { bulletinPaths, type BulletinProps } from '../../../../astro/static-paths.ts';

export const getStaticPaths = bulletinPaths;

export const GET = printFile<BulletinProps>('email', ({ incident, published }) =>
  writeEmailDraft(emailOf(incident, published), {
    id: `${incident.incident.id}.${published.number}`,
    at: published.update.at,
    domain: messageDomain(published),
  }),
);
