import { projectStatuspage } from '../../../../core/views/api/statuspage.ts';
import { context } from '../../../../astro/site-context.ts';
import { printFile } from '../../../../astro/print-file.ts';

const names = ['upcoming', 'active'] as const;

export const getStaticPaths = () => names.map((name) => ({ params: { name }, props: { name } }));

export const GET = printFile<{ name: (typeof names)[number] }>('json', ({ name }) =>
  JSON.stringify(projectStatuspage(`scheduled-maintenances/${name}`, context)),
);
