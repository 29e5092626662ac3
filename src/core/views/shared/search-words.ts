import type { Directory } from '../../model/directory.ts';
import type { Practice } from '../../model/practice.ts';

/** What a reader may type to find a practice, in small letters. */
export function searchWords(
  { name, town, postcode, area, sites }: Practice,
  { areas }: Pick<Directory, 'areas'>,
): string {
  return [name, town, postcode, areas.get(area)?.name ?? '', ...sites].join(' ').toLowerCase();
}
