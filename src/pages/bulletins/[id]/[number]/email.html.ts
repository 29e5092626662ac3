import { emailOf } from '../../../../site/bulletin-email.ts';
import { printFile } from '../../../../site/print-file.ts';
import { bulletinPaths, type BulletinProps } from '../../../../site/static-paths.ts';

export const getStaticPaths = bulletinPaths;

export const GET = printFile<BulletinProps>(
  'html',
  ({ incident, published }) => emailOf(incident, published).html,
);
