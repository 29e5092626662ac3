import type { SiteContext } from '../site-context.ts';
import { describeCounts } from '../shared/counts.ts';
import { contextForPractices } from '../shared/as-practices-know.ts';
import type { Link } from '../shared/link.ts';
import { levelTag, type Tag } from '../shared/tag.ts';

export interface ServiceListView {
  groups: { name: string; services: ServiceRow[] }[];
}

/** Without a tag, nobody uses it, so that nothing is known of it. */
interface ServiceRow {
  service: Link;
  tag?: Tag;
  count: string;
}

/** Every service, by group. */
export function projectServices(context: SiteContext): ServiceListView {
  const { state, addresses } = contextForPractices(context);
  const groups = new Map<string, ServiceRow[]>();
  for (const { service, users, level, counts } of state.services.values()) {
    const rows = groups.get(service.group) ?? [];
    rows.push({
      service: { text: service.name, href: addresses.path.service(service.id) },
      ...(users.size > 0
        ? { tag: levelTag(level), count: describeCounts(counts) }
        : { count: 'No practice uses it' }),
    });
    groups.set(service.group, rows);
  }
  return { groups: [...groups].map(([name, services]) => ({ name, services })) };
}
