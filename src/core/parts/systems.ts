import type { Addresses } from '../addresses.ts';
import type { Directory } from '../model/directory.ts';
import type { Update } from '../model/update.ts';
import type { Link } from './link.ts';
import { describeScope } from './scope.ts';
import { levelTag, type Tag } from './tag.ts';

/** What an update says of the systems, for staff. */
export interface Systems {
  /** The scope of every row, when it is one and the same. */
  where: string;
  rows: SystemRow[];
}

export interface SystemRow {
  systems: Link[];
  tag: Tag;
  /** Empty when all rows have the same scope. */
  where: string;
  works: string;
  workaround: readonly string[];
}

/** A row for each of an update's effects, in its author's order: the most pressing first. */
export function systemsOf(
  { affects }: Pick<Update, 'affects'>,
  directory: Directory,
  { path }: Addresses,
): Systems {
  const rows = affects.map((effect) => ({
    systems: effect.services.flatMap((id) => {
      const service = directory.services.get(id);
      return service ? [{ text: service.name, href: path.service(id) }] : [];
    }),
    tag: levelTag(effect.level),
    where: describeScope(effect, directory),
    works: effect.works ?? '',
    workaround: effect.workaround,
  }));
  const scopes = new Set(rows.map(({ where }) => where));
  const shared = scopes.size === 1 ? (rows[0]?.where ?? '') : '';
  return { where: shared, rows: rows.map((row) => (shared ? { ...row, where: '' } : row)) };
}
