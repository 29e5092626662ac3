import { projectStatuspage } from '../../../core/projections/statuspage.ts';
import { board } from '../../../site/board.ts';
import { printFile } from '../../../site/print-file.ts';

const names = ['summary', 'status', 'components', 'incidents', 'scheduled-maintenances'] as const;

export const getStaticPaths = () => names.map((name) => ({ params: { name }, props: { name } }));

export const GET = printFile<{ name: (typeof names)[number] }>('json', ({ name }) =>
  JSON.stringify(projectStatuspage(name, board)),
);
