import { projectPracticeSearch } from '../../../core/projections/practice-search.ts';
import { board } from '../../../site/board.ts';
import { printFile } from '../../../site/print-file.ts';
import { searchPaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () => searchPaths();

export const GET = printFile<{ file: number }>('json', ({ file }) =>
  JSON.stringify(projectPracticeSearch(file, board)),
);
