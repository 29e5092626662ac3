import { projectPracticeDocument } from '../../../core/views/api/practice-api.ts';
import type { PracticeState } from '../../../core/state/practice-state.ts';
import { context } from '../../../astro/site-context.ts';
import { printFile } from '../../../astro/print-file.ts';
import { inEnglish, practicePaths } from '../../../astro/static-paths.ts';

export const getStaticPaths = () => inEnglish(practicePaths());

export const GET = printFile<{ state: PracticeState }>('json', ({ state }) =>
  JSON.stringify(projectPracticeDocument(state, context)),
);
