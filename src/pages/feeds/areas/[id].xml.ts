import { projectAreaFeed } from '../../../core/views/feeds/feed.ts';
import type { AreaState } from '../../../core/state/state.ts';
import { context } from '../../../astro/site-context.ts';
import { printFile } from '../../../astro/print-file.ts';
import { writeRss } from '../../../render/rss.ts';
import { areaPaths, inEnglish } from '../../../astro/static-paths.ts';

export const getStaticPaths = () => inEnglish(areaPaths());

export const GET = printFile<{ state: AreaState }>('xml', ({ state }) =>
  writeRss(projectAreaFeed(state.area, context)),
);
