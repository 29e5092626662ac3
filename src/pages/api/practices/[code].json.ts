import { projectPracticeDocument } from '../../../core/projections/practice-api.ts';
import type { PracticeState } from '../../../core/state/state.ts';
import { board } from '../../../site/board.ts';
import { printFile } from '../../../site/print-file.ts';
import { inEnglish, practicePaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () => inEnglish(practicePaths());

export const GET = printFile<{ state: PracticeState }>('json', ({ state }) =>
  JSON.stringify(projectPracticeDocument(state, board)),
);
