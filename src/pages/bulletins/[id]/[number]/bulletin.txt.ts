import { emailOf } from '../../../../astro/bulletin-email.ts';
import { printFile } from '../../../../astro/print-file.ts';
import { bulletinPaths, type BulletinProps } from '../../../../astro/static-paths.ts';

export const getStaticPaths = bulletinPaths;

export const GET = printFile<BulletinProps>(
  'text',
  ({ incident, published }) => emailOf(incident, published).text,
);
