import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Place } from '../../../src/core/make-board.ts';
import { fillStamps, type Stamp } from '../../../src/core/stamp.ts';
import type { Translator } from '../../../src/core/words/translator.ts';
import { keep, readKept, type SiteFile } from './kept-files.ts';
import { takeShare, type Group, type Share } from './share.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

interface Order {
  share: Share;
  /** Where to write. */
  folder: string;
  stamp: Stamp;
  place: Place;
  translators: readonly Translator[];
  /** What may be taken from an earlier build, by id of its group. */
  prints: ReadonlyMap<string, string>;
}

/**
 * Renders one share of the site and writes it, in place of Astro, which gets no
 * paths to generate: it would make each folder and each file with several calls
 * that wait for one another, and knows nothing of what is kept.
 */
export function renderGroups(order: Order): AstroIntegration {
  return {
    name: 'shares',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((whole) => ({
          ...whole,
          getStaticPaths: async () => {
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
    return;
  }
  const files: SiteFile[] = [];
  for (const path of paths) {
    const file = await renderFile(path, whole, order.place);
    write(file, order);
    // Whatever is not at rest is not kept, and need not stay in memory either.
    if (print !== undefined) files.push(file);
  }
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
  const rendered = await whole.render(request, { routeData: route });
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

const made = new Set<string>();
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function write({ path, body }: SiteFile, { folder, stamp, translators }: Order): void {
  const file = join(folder, path);
  const parent = dirname(file);
  if (!made.has(parent)) mkdirSync(parent, { recursive: true });
  made.add(parent);
  const isText = !/\.(?:pdf|png|zip)$/.test(path);
  writeFileSync(file, isText ? fillStamps(utf8.decode(body), stamp, translators) : body);
}

function refuseTwins(paths: readonly Path[]): void {
  const known = new Set<string>();
  for (const { pathname } of paths) {
    if (known.has(pathname)) throw new Error(`Two pages have the address ${pathname}`);
    known.add(pathname);
  }
}
