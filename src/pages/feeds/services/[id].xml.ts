import { projectServiceFeed } from '../../../core/views/feeds/feed.ts';
import type { ServiceState } from '../../../core/state/state.ts';
import { context } from '../../../astro/site-context.ts';
import { printFile } from '../../../astro/print-file.ts';
import { writeRss } from '../../../render/rss.ts';
import { servicePaths, inEnglish } from '../../../astro/static-paths.ts';

export const getStaticPaths = () => inEnglish(servicePaths());

export const GET = printFile<{ state: ServiceState }>('xml', ({ state }) =>
  writeRss(projectServiceFeed(state.service, context)),
);
