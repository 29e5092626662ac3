import type { Addresses } from '../addresses.ts';
import type { Directory } from '../model/directory.ts';
import type { Update } from '../model/update.ts';
import type { Link } from './link.ts';
import { describeScope } from './scope.ts';
import { levelTag, type Tag } from './tag.ts';

/** One system in a table for staff. */
export interface SystemRow {
  system: Link;
  tag: Tag;
  where: string;
  works: string;
  workaround: readonly string[];
}

/** What an update says of each system, in the services' order. */
export function systemRows(
  { affects }: Pick<Update, 'affects'>,
  directory: Directory,
  { path }: Addresses,
): SystemRow[] {
  return affects
    .flatMap((effect) =>
      effect.services.flatMap((id) => {
        const service = directory.services.get(id);
        return service ? [{ effect, service }] : [];
      }),
    )
    .toSorted((a, b) => a.service.position - b.service.position)
    .map(({ effect, service }) => ({
      system: { text: service.name, href: path.service(service.id) },
      tag: levelTag(effect.level),
      where: describeScope(effect, directory),
      works: effect.works ?? '',
      workaround: effect.workaround,
    }));
}
