import { projectPracticeFeed } from '../../../core/views/feeds/feed.ts';
import type { PracticeState } from '../../../core/state/practice-state.ts';
import { context } from '../../../astro/site-context.ts';
import { printFile } from '../../../astro/print-file.ts';
import { writeRss } from '../../../render/rss.ts';
import { inEnglish, practicePaths } from '../../../astro/static-paths.ts';

export const getStaticPaths = () => inEnglish(practicePaths());

export const GET = printFile<{ state: PracticeState }>('xml', ({ state }) =>
  writeRss(projectPracticeFeed(state.practice, context)),
);
