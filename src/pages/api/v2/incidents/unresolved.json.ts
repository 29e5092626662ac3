import { projectStatuspage } from '../../../../core/views/api/statuspage.ts';
import { context } from '../../../../astro/site-context.ts';
import { printFile } from '../../../../astro/print-file.ts';

export const GET = printFile('json', () =>
  JSON.stringify(projectStatuspage('incidents/unresolved', context)),
);
