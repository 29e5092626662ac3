import type { SiteContext } from '../site-context.ts';
import { contextForPractices } from '../shared/as-practices-know.ts';
import { servicesByGroup, systemRow, type GroupedSystem } from '../shared/system-groups.ts';

export interface ServiceListView {
  groups: { name: string; services: GroupedSystem[] }[];
}

/** Every service, by group. */
export function projectServices(context: SiteContext): ServiceListView {
  const known = contextForPractices(context);
  return {
    groups: [...servicesByGroup(known)].map(([name, some]) => ({
      name,
      services: some.map((one) => systemRow(one, known)),
    })),
  };
}
