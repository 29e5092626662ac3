import { projectStatuspage } from '../../../../core/projections/statuspage.ts';
import { board } from '../../../../site/board.ts';
import { toJson } from '../../../../site/json.ts';

export const GET = () => toJson(projectStatuspage('incidents/unresolved', board));
