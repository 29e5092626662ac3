import type { FeedFormat } from '../../../core/views/addresses.ts';
import { projectAreaFeed } from '../../../core/views/feeds/feed.ts';
import type { AreaState } from '../../../core/state/area-state.ts';
import { context } from '../../../astro/site-context.ts';
import { printFeed } from '../../../astro/print-file.ts';
import { areaPaths, inEachFormat, inEnglish } from '../../../astro/static-paths.ts';

export const getStaticPaths = () => inEachFormat(inEnglish(areaPaths()));

export const GET = printFeed<{ state: AreaState; format: FeedFormat }>(
  ({ state }) => projectAreaFeed(state.area, context),
  ({ state, format }) => context.addresses.whole.areaFeed(state.area.id, format),
);
