import type { AstroPrerenderer } from 'astro';
import type { Place } from '../../../src/core/make-board.ts';
import type { PrintedFile } from '../../../src/site/print-file.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
type Route = Path['route'];

/** A file that a build makes. */
export interface FileToMake {
  /** Below the site's folder. */
  path: string;
  /** Throws if its page has an error. */
  make: () => Promise<Uint8Array>;
}

interface PathOfRoute {
  params: Readonly<Record<string, string | undefined>>;
  props?: object;
}

/** What a file in src/pages exports. */
interface Module {
  getStaticPaths?: () => PathOfRoute[];
  GET?: Partial<PrintedFile>;
}

/** Astro's prerenderer has the bundle of the pages at hand once it is set up; its type does not say so. */
export interface Bundle extends AstroPrerenderer {
  app: {
    manifest: { routes: { routeData: Route }[] };
    getComponentByRoute: (route: Route) => Promise<Module>;
  };
}

/**
 * Lists every file of the site. Pages are asked for as a browser would. Files
 * that `printFile` made print themselves: a request and an answer for each of
 * them took longer than its words. Throws if two files have one address.
 */
export async function listFiles(bundle: Bundle, place: Place): Promise<FileToMake[]> {
  const { app } = bundle;
  const lists = app.manifest.routes.map(async ({ routeData: route }) => {
    const { getStaticPaths, GET } = await app.getComponentByRoute(route);
    const paths = getStaticPaths?.() ?? [{ params: {} }];
    return paths.map(({ params, props = {} }) => {
      const name = nameOf(route.route, params);
      const print = GET?.print;
      if (print) return { path: name, make: async () => asBytes(await print(props)) };
      const { address, path } =
        route.type === 'page' ? pageAt(name) : { address: name, path: name };
      return { path, make: () => render(bundle, route, address, place) };
    });
  });
  const files = (await Promise.all(lists)).flat();
  refuseTwins(files);
  return files;
}

/** /notices/[id]/[...language] is notices/<id>/<language>, or without a language notices/<id>. */
function nameOf(pattern: string, params: PathOfRoute['params']): string {
  return pattern
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_slot, name: string) => params[name] ?? '')
    .split('/')
    .filter(Boolean)
    .join('/');
}

/** Where a page is asked for, and in which file it stands. */
function pageAt(name: string): { address: string; path: string } {
  if (name === '404') return { address: '404/', path: '404.html' };
  const address = name === '' ? '' : `${name}/`;
  return { address, path: `${address}index.html` };
}

async function render(
  bundle: AstroPrerenderer,
  routeData: Route,
  address: string,
  { base, site }: Place,
): Promise<Uint8Array> {
  const request = new Request(new URL(`${base.replace(/\/$/, '')}/${address}`, site));
  const rendered = await bundle.render(request, { routeData });
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (!response.ok && address !== '404/') {
    throw new Error(`/${address} was answered with status ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

function asBytes(printed: string | Uint8Array): Uint8Array {
  return typeof printed === 'string' ? Buffer.from(printed) : printed;
}

function refuseTwins(files: readonly FileToMake[]): void {
  const known = new Set<string>();
  for (const { path } of files) {
    if (known.has(path)) throw new Error(`Two pages have the address ${path}`);
    known.add(path);
  }
}
