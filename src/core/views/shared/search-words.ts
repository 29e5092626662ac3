import type { Directory } from '../../model/directory.ts';
import type { Practice } from '../../model/practice.ts';
import { listedNameOf } from '../../model/tell-apart.ts';

/** What a reader may type to find a practice, in small letters. */
export function searchWords(
  { name, town, postcode, area, sites }: Practice,
  { areas }: Pick<Directory, 'areas'>,
): string {
  return [name, town, postcode, areas.get(area)?.name ?? '', ...sites].join(' ').toLowerCase();
}

/** What alone finds a practice that has closed for good: its whole name or its code, in small letters, with | between. */
export function exactWords(practice: Practice): string {
  const names = new Set([listedNameOf(practice), practice.name]);
  return [...names, practice.code].join('|').toLowerCase();
}
