import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import type { Place } from '../../core/views/make-site-context.ts';
import type { PrintedFile } from '../print-file.ts';
import { startApart } from './apart.ts';
import type { BundleWork } from './bundle-pages.ts';
import type { render } from './renderer.ts';

/** Where bundles are kept between builds. It may be lost at any time. */
const bundles = '.noticeboard/bundle';

/** Where the bundle of a program for a place is, or is to be; `program` is its digest. */
export function bundleFolder(program: string, place: Place): string {
  const name = createHash('sha256')
    .update([program, place.site, place.base, process.cwd()].join('\n'))
    .digest('hex')
    .slice(0, 32);
  return join(bundles, name);
}

/** Bundles the pages into a folder, in a process of its own. Throws if a page is no program. */
export async function makeBundle(folder: string): Promise<void> {
  rmSync(bundles, { recursive: true, force: true });
  mkdirSync(bundles, { recursive: true });
  const unfinished = `${folder}.${process.pid}`;
  // It is done once for a program: to keep what it compiles would take longer than it saves.
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
  await startApart<BundleWork, object>('bundle-pages.ts', { folder: unfinished }, env).result;
  for (const left of [`${unfinished}-astro`, `${unfinished}-astro-cache`]) {
    rmSync(left, { recursive: true, force: true });
  }
  renameSync(unfinished, folder);
}

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
export type Route = Path['route'];

/** What one path of a route is made of. */
export interface PathOfRoute {
  params: Readonly<Record<string, string | undefined>>;
  props?: object;
}

/** What a file in src/pages exports. */
interface Module {
  getStaticPaths?: () => PathOfRoute[];
  GET?: Partial<PrintedFile>;
}

/** The paths of a route, and each of them by where it is asked for: /notices/, without the base path. */
type KeyedPaths = PathOfRoute[] & { keyed: ReadonlyMap<string, PathOfRoute> };

/** What Astro's own prerenderer has of a bundle (astro/dist/core/build/app.js, 7.3). */
export interface Bundle {
  manifest: { routes: { routeData: Route }[] };
  getComponentByRoute: (route: Route) => Promise<Module>;
  routeCache: { set: (route: Route, known: { mod: Module; staticPaths: KeyedPaths }) => void };
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
}

/** The route under which renderer.ts is bundled: what pages are made of is all that Astro bundles. */
export const rendererRoute = '/_renderer';

/** A bundle, and what renders with it. */
interface Opened {
  bundle: Bundle;
  render: typeof render;
}

/** Opens a bundle. Its pages read what they are given while they are loaded. */
export async function openBundle(folder: string): Promise<Opened> {
  const entry = readdirSync(folder).find((file) => file.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${folder} has no entry. Delete it, and build again.`);
  const { app } = (await import(pathToFileURL(resolve(folder, entry)).href)) as {
    app: Bundle & {
      manifest: { pageMap: Map<string, () => Promise<object>> };
      setInternals: (one: object) => void;
      setOptions: (one: object) => void;
    };
  };
  // No page has styles or scripts from Astro, so there is nothing to know about them.
  app.setInternals({ pagesByKeys: new Map() });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: () => true } } },
  });
  const { manifest } = app;
  // To be imported once more for each request takes Node longer than a small part of the page.
  for (const [component, load] of manifest.pageMap) {
    manifest.pageMap.set(component, onlyOnce(load));
  }
  const renderer = manifest.routes.find(({ routeData }) => routeData.route === rendererRoute);
  if (!renderer) throw new Error(`${folder} has no renderer. Delete it, and build again.`);
  manifest.routes.splice(manifest.routes.indexOf(renderer), 1);
  const renders = (await app.getComponentByRoute(renderer.routeData)) as Pick<Opened, 'render'>;
  return { bundle: app, render: renders.render };
}

function onlyOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load());
}
