import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from './site.ts';

/** The largest page of a kind, as a host sends it: gzipped at level 6. */
export interface Largest {
  kind: string;
  budgetBytes: number;
  /** How many pages of the kind there are. */
  pages: number;
  path: string;
  bytes: number;
}

/** What arrives in the first round trip: 10 packets of 1,460 bytes, less headers. */
export const roundTripBytes = 14_000;

/** What stands in a frame on another site comes beside that site's own page. */
const frameBytes = 4_000;

/** The first that fits is a page's kind. One that is not listed may weigh as much as any. */
const kinds: [kind: string, address: RegExp, budgetBytes?: number][] = [
  ['Status', /^\/$/],
  ['Front door in another language', /^\/[a-z]{2}\/$/],
  ['Embed', /^\/embed\//, frameBytes],
  ['List of notices', /^\/notices\/$/],
  ['Notices of a period', /^\/notices\/\d{4}\/(?:\d\d\/)*$/],
  ['Kit', /^\/notices\/[^/]+\/kit\/$/],
  ['Notice', /^\/notices\/[^/]+\/$/],
  ['Notice in another language', /^\/notices\//],
  ['List of bulletins', /^\/bulletins\/$/],
  ['Bulletins of a period', /^\/bulletins\/\d{4}\/(?:\d\d\/)*$/],
  ['Bulletin', /^\/bulletins\//],
  ['List of incidents', /^\/incidents\/$/],
  ['Incidents of a period', /^\/incidents\/\d{4}\/(?:\d\d\/)*$/],
  ['Incident', /^\/incidents\//],
  ['List of surgeries', /^\/practices\/$/],
  ['List of surgeries in another language', /^\/[a-z]{2}\/practices\//],
  ['Surgeries of an area', /^\/practices\/areas\/[^/]+\/$/],
  ['Surgeries of a letter', /^\/practices\/areas\//],
  ['Practice', /^\/practices\/[^/]+\/$/],
  ['Practice for its staff', /^\/practices\/[^/]+\/staff\/$/],
  ['Practice in another language', /^\/practices\//],
  ['List of systems', /^\/services\/$/],
  ['System', /^\/services\//],
  ['List of reviews', /^\/reviews\/$/],
  ['Review', /^\/reviews\//],
  ['Feeds', /^\/feeds\/$/],
  ['Other', /^/],
];

/** The largest page of each kind of a built site. */
export function findLargest(folder: string): Largest[] {
  const found = new Map<string, Largest>();
  for (const file of listFiles(folder)) {
    if (!/(?:^|\/)index\.html$|^404\.html$/.test(file)) continue;
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const bytes = gzipSync(readFileSync(join(folder, file)), { level: 6 }).length;
    const [kind = '', , budgetBytes = roundTripBytes] =
      kinds.find(([, address]) => address.test(path)) ?? [];
    const known = found.get(kind) ?? { kind, budgetBytes, pages: 0, path, bytes: 0 };
    const larger = bytes > known.bytes ? { path, bytes } : {};
    found.set(kind, { ...known, ...larger, pages: known.pages + 1 });
  }
  const order = kinds.map(([kind]) => kind);
  return [...found.values()].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** For a terminal: a line for each kind. */
export function writeSizes(title: string, all: readonly Largest[]): string {
  const number = (count: number) => count.toLocaleString('en-GB');
  const lines = all.map(({ kind, pages, bytes, budgetBytes, path }) =>
    [
      kind.padEnd(32),
      number(pages).padStart(6),
      number(bytes).padStart(8),
      number(budgetBytes).padStart(8),
      ` ${path}`,
    ].join(''),
  );
  const head = `${'Kind'.padEnd(32)}${'Pages'.padStart(6)}${'Largest'.padStart(8)}${'Budget'.padStart(8)}  Its address`;
  return [`${title}: bytes, gzipped`, head, ...lines].join('\n');
}
