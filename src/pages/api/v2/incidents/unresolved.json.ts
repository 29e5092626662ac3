import { projectStatuspage } from '../../../../core/projections/statuspage.ts';
import { board } from '../../../../site/board.ts';
import { printFile } from '../../../../site/print-file.ts';

export const GET = printFile('json', () =>
  JSON.stringify(projectStatuspage('incidents/unresolved', board)),
);
