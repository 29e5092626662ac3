import type { SiteContext } from '../site-context.ts';
import { servicesByGroup, systemRow, type SystemRow } from '../shared/system-groups.ts';

export interface ServiceListView {
  groups: { name: string; services: SystemRow[] }[];
}

/** Every service, by group. */
export function projectServices(context: SiteContext): ServiceListView {
  return {
    groups: [...servicesByGroup(context)].map(([name, some]) => ({
      name,
      services: some.map((one) => systemRow(one, context)),
    })),
  };
}
