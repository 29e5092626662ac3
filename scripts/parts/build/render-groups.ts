import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Place } from '../../../src/core/make-board.ts';
import type { Inspector } from '../../../src/core/built/inspect-file.ts';
import { inspectBytes } from './check-built.ts';
import { atPage } from './failure.ts';
import { fillMarks } from './fill-marks.ts';
import { keep, readKept, type SiteFile } from './kept-files.ts';
import { takeShare, type Group, type Share } from './share.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** How many files were made, and how many were taken from an earlier build. */
export interface Rendered {
  made: number;
  taken: number;
}

export interface Order {
  share: Share;
  /** Where to write. */
  folder: string;
  place: Place;
  /** What takes the place of marks. */
  fillings: ReadonlyMap<string, Buffer>;
  /** Looks at each file that is written. */
  inspector: Inspector;
  /** Is counted up. */
  rendered: Rendered;
  /** What may be taken from an earlier build, by id of its group. */
  prints: ReadonlyMap<string, string>;
}

/**
 * Renders one share of the site and writes it, in place of Astro, which gets no
 * paths to generate: it would make each folder and each file with several calls
 * that wait for one another, and knows nothing of what is kept.
 */
export function renderGroups(given: Promise<Order>): AstroIntegration {
  return {
    name: 'shares',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((whole) => ({
          ...whole,
          // The pages read what they are given when they are loaded.
          setup: async () => {
            await given;
            await whole.setup?.();
          },
          getStaticPaths: async () => {
            const order = await given;
            const paths = await whole.getStaticPaths();
            refuseTwins(paths);
            for (const group of takeShare(paths, order.share)) {
              await finishGroup(group, whole, order);
            }
            return [];
          },
        }));
      },
    },
  };
}

async function finishGroup(
  { id, paths }: Group<Path>,
  whole: AstroPrerenderer,
  order: Order,
): Promise<void> {
  const print = order.prints.get(id);
  const kept = print === undefined ? undefined : readKept(print);
  if (kept) {
    for (const file of kept) write(file, order);
    order.rendered.taken += kept.length;
    return;
  }
  const files: SiteFile[] = [];
  for (const path of paths) {
    const file = await renderFile(path, whole, order.place);
    write(file, order);
    // Whatever is not at rest is not kept, and need not stay in memory either.
    if (print !== undefined) files.push(file);
  }
  order.rendered.made += paths.length;
  if (print !== undefined) keep(print, files);
}

async function renderFile(
  { pathname, route }: Path,
  whole: AstroPrerenderer,
  { base, site }: Place,
): Promise<SiteFile> {
  const name = pathname.replace(/^\/|\/$/g, '');
  const { address, path } = route.type === 'page' ? pageAt(name) : { address: name, path: name };
  const request = new Request(new URL(`${base.replace(/\/$/, '')}/${address}`, site));
  const rendered = await whole.render(request, { routeData: route }).catch((error: unknown) => {
    throw atPage(`/${address}`, error);
  });
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (!response.ok && name !== '404') {
    throw new Error(`/${address} was answered with status ${response.status}`);
  }
  return { path, body: new Uint8Array(await response.arrayBuffer()) };
}

/** Where a page is asked for, and in which file it stands. */
function pageAt(name: string): { address: string; path: string } {
  if (name === '404') return { address: '404/', path: '404.html' };
  const address = name === '' ? '' : `${name}/`;
  return { address, path: `${address}index.html` };
}

function write({ path, body }: SiteFile, { folder, fillings, inspector }: Order): void {
  const file = join(folder, path);
  makeFolder(dirname(file));
  const isText = !/\.(?:pdf|png|zip)$/.test(path);
  const bytes = isText ? fillMarks(asBuffer(body), fillings) : body;
  writeFileSync(file, bytes);
  inspectBytes(inspector, path, bytes);
}

const made = new Set<string>();

/** One call to the system for each new folder, where `recursive` makes several. */
function makeFolder(folder: string): void {
  if (made.has(folder)) return;
  made.add(folder);
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function refuseTwins(paths: readonly Path[]): void {
  const known = new Set<string>();
  for (const { pathname } of paths) {
    if (known.has(pathname)) throw new Error(`Two pages have the address ${pathname}`);
    known.add(pathname);
  }
}

/** The same bytes, not copied. They may be a part of a larger array. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
