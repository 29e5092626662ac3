import type { SiteContext } from '../../site-context.ts';
import { incidentChangedAt } from '../../../state/changed-at.ts';
import { toIso } from '../../../time/instant.ts';
import { timeZone } from '../../../time/london.ts';

export interface StatuspagePage {
  id: string;
  name: string;
  url: string;
  time_zone: string;
  updated_at: string;
}

/** There is one page to a site, so its id is always the same. */
export const pageId = 'noticeboard';

/** The site itself. Its time is that of the newest thing said, never the clock's. */
export function statuspagePage({
  content: { site },
  state,
  addresses,
}: SiteContext): StatuspagePage {
  const name = `${site.title}, ${site.publisher.name}`;
  return {
    id: pageId,
    name: site.demonstration ? `Demonstration: ${name}` : name,
    url: addresses.whole.status(),
    time_zone: timeZone,
    updated_at: toIso(Math.max(0, ...state.incidents.map(incidentChangedAt))),
  };
}
