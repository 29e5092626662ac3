import type { Board } from '../board.ts';
import { describeCounts } from '../parts/counts.ts';
import type { Link } from '../parts/link.ts';
import { levelTag, type Tag } from '../parts/tag.ts';

export interface ServiceListView {
  groups: { name: string; services: { service: Link; tag: Tag; count: string }[] }[];
}

/** Every service, by group. */
export function projectServices({ state, addresses }: Board): ServiceListView {
  const groups = new Map<string, ServiceListView['groups'][number]['services']>();
  for (const { service, level, counts } of state.services.values()) {
    const rows = groups.get(service.group) ?? [];
    rows.push({
      service: { text: service.name, href: addresses.path.service(service.id) },
      tag: levelTag(level),
      count: describeCounts(counts),
    });
    groups.set(service.group, rows);
  }
  return { groups: [...groups].map(([name, services]) => ({ name, services })) };
}
