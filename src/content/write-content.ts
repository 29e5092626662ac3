import { stringify } from 'csv-stringify/sync';
import { stringify as toYaml } from 'yaml';
import type { Area } from '../core/model/area.ts';
import type { PracticeLine } from '../core/practice-list/merge-lists.ts';
import { toIso } from '../core/time/instant.ts';
import { columns } from './csv-headings.ts';

/** practices.csv, its columns in the order of docs/content.md. */
export function writePractices(lines: readonly PracticeLine[]): string {
  const records = lines.map((line) => ({
    ...line,
    services: line.services.join(' '),
    sites: line.sites.join(';'),
    dispensing: line.dispensing ? 'yes' : '',
    closed: line.closed === undefined ? '' : toIso(line.closed).slice(0, 10),
  }));
  return stringify(records, { header: true, columns: [...columns] });
}

/** areas.yaml, or lines to put at its end. */
export function writeAreas(areas: readonly Area[]): string {
  return areas.length === 0 ? '' : toYaml(areas.map(({ id, name }) => ({ id, name })));
}
