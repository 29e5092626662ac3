import type { FeedFormat } from '../../../core/views/addresses.ts';
import { projectServiceFeed } from '../../../core/views/feeds/feed.ts';
import type { ServiceState } from '../../../core/state/service-state.ts';
import { context } from '../../../astro/site-context.ts';
import { printFeed } from '../../../astro/print-file.ts';
import { servicePaths, inEachFormat, inEnglish } from '../../../astro/static-paths.ts';

export const getStaticPaths = () => inEachFormat(inEnglish(servicePaths()));

export const GET = printFeed<{ state: ServiceState; format: FeedFormat }>(
  ({ state }) => projectServiceFeed(state.service, context),
  ({ state, format }) => context.addresses.whole.serviceFeed(state.service.id, format),
);
