import { projectPracticeSearch } from '../../../core/views/pages/practice-search.ts';
import { context } from '../../../astro/site-context.ts';
import { printFile } from '../../../astro/print-file.ts';
import { searchPaths } from '../../../astro/static-paths.ts';

export const getStaticPaths = () => searchPaths();

export const GET = printFile<{ file: number }>('json', ({ file }) =>
  JSON.stringify(projectPracticeSearch(file, context)),
);
