import { projectStatuspage } from '../../../../core/projections/statuspage.ts';
import { board } from '../../../../site/board.ts';
import { writeJson } from '../../../../site/json.ts';
import { printFile } from '../../../../site/print-file.ts';

export const GET = printFile('json', () =>
  writeJson(projectStatuspage('incidents/unresolved', board)),
);
