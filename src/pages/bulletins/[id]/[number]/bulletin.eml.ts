import { writeDraft } from '../../../../mail/write-draft.ts';
import { emailOf } from '../../../../site/bulletin-email.ts';
import { printFile } from '../../../../site/print-file.ts';
import { bulletinPaths, type BulletinProps } from '../../../../site/static-paths.ts';

export const getStaticPaths = bulletinPaths;

export const GET = printFile<BulletinProps>('email', ({ incident, published }) =>
  writeDraft(emailOf(incident, published), {
    id: `${incident.incident.id}.${published.number}`,
    at: published.update.at,
  }),
);
