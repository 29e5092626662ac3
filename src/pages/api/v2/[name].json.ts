import type { APIRoute } from 'astro';
import { projectStatuspage } from '../../../core/projections/statuspage.ts';
import { board } from '../../../site/board.ts';
import { toJson } from '../../../site/json.ts';

const names = ['summary', 'status', 'components', 'incidents', 'scheduled-maintenances'] as const;

export const getStaticPaths = () => names.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: (typeof names)[number] }> = ({ props }) =>
  toJson(projectStatuspage(props.name, board));
