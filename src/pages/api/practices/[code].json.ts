import type { APIRoute } from 'astro';
import { projectPracticeDocument } from '../../../core/projections/practice-api.ts';
import type { PracticeState } from '../../../core/state/state.ts';
import { board } from '../../../site/board.ts';
import { toJson } from '../../../site/json.ts';
import { inEnglish, practicePaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(practicePaths());

export const GET: APIRoute<{ state: PracticeState }> = ({ props }) =>
  toJson(projectPracticeDocument(props.state, board));
