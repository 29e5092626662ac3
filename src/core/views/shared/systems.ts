import type { Addresses } from '../addresses.ts';
import { levels } from '../../model/level.ts';
import type { Directory } from '../../model/directory.ts';
import type { Effect, Update } from '../../model/update.ts';
import { showMoment } from '../../time/london.ts';
import type { Link } from './link.ts';
import { describeScope } from './scope.ts';
import { levelTag, type Tag } from './tag.ts';

/** What an update says of the systems, for staff. */
export interface Systems {
  /** The scope of most rows. */
  where: string;
  rows: SystemRow[];
}

export interface SystemRow {
  systems: Link[];
  tag: Tag;
  /** Empty when it is the scope of most rows. */
  where: string;
  works: string;
  workaround: readonly string[];
  /** Whose system it is, what to quote, and when they last spoke. Empty when it is not said. */
  supplier: string;
}

/** A row for each of an update's effects, the worst first, else in its author's order. */
export function systemsOf(
  { affects }: Pick<Update, 'affects'>,
  directory: Directory,
  { path }: Addresses,
): Systems {
  const worstFirst = affects.toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
  const rows = worstFirst.map((effect) => ({
    systems: effect.services.flatMap((id) => {
      const service = directory.services.get(id);
      return service ? [{ text: service.name, href: path.service(id) }] : [];
    }),
    tag: levelTag(effect.level),
    where: `${describeScope(effect, directory)}${effect.extent ? ': some of these, and nobody knows which' : ''}`,
    works: effect.works ?? '',
    workaround: effect.workaround,
    supplier: describeSupplier(effect),
  }));
  const where = commonest(rows.map((row) => row.where));
  return { where, rows: rows.map((row) => (row.where === where ? { ...row, where: '' } : row)) };
}

function describeSupplier({ supplier }: Pick<Effect, 'supplier'>): string {
  if (!supplier) return '';
  const { name, reference, confirmed } = supplier;
  return [
    `Supplier: ${name}${reference ? `, reference ${reference}` : ''}.`,
    confirmed !== undefined && `Last confirmed at ${showMoment(confirmed)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function commonest(texts: readonly string[]): string {
  const counts = Map.groupBy(texts, (text) => text);
  const [most] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? '';
}
