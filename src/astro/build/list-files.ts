import type { Place } from '../../core/views/make-site-context.ts';
import type { Bundle, PathOfRoute, Route } from './bundle.ts';

/** A file that a build makes. */
export interface FileToMake {
  /** Below the site's folder. */
  path: string;
  /** Throws if its page has an error. */
  make: () => Promise<Uint8Array>;
}

/**
 * Lists every file of the site. Pages are asked for as a browser would. Files
 * that `printFile` made print themselves: a request and an answer for each of
 * them took longer than its words. Throws if two files have one address, or one
 * is not below the site's folder.
 */
export async function listFiles(bundle: Bundle, place: Place): Promise<FileToMake[]> {
  const lists = bundle.manifest.routes.map(async ({ routeData: route }) => {
    const mod = await bundle.getComponentByRoute(route);
    const paths = mod.getStaticPaths?.() ?? [{ params: {} }];
    const print = mod.GET?.print;
    const nameOf = namesBy(route.route);
    const keyed = new Map<string, PathOfRoute>();
    // With the first page of a route, Astro would list all of them once more.
    bundle.routeCache.set(route, { mod, staticPaths: Object.assign(paths, { keyed }) });
    return paths.map((one) => {
      const { params, props = {} } = one;
      const name = nameOf(params);
      if (print) return { path: name, make: async () => asBytes(await print(props)) };
      const { address, path } =
        route.type === 'page' ? pageAt(name) : { address: name, path: name };
      keyed.set(`/${address}`, one);
      return { path, make: () => render(bundle, route, address, place) };
    });
  });
  const files = (await Promise.all(lists)).flat();
  refuseBadPaths(files);
  return files;
}

/** /notices/[id]/[...language] is notices/<id>/<language>, or without a language notices/<id>. */
function namesBy(pattern: string): (params: PathOfRoute['params']) => string {
  // What stands before the first slot, then a slot and what follows it, and so on.
  const [start = '', ...rest] = pattern.split(/\[(?:\.\.\.)?(\w+)\]/);
  return (params) => {
    let name = start;
    for (const [index, one] of rest.entries()) name += index % 2 === 0 ? (params[one] ?? '') : one;
    // Nothing stands for the rest of an address that has none.
    const whole = name.includes('//') ? name.replace(/\/+/g, '/') : name;
    return whole.slice(1, whole.endsWith('/') ? -1 : undefined);
  };
}

/** Where a page is asked for, and in which file it stands. */
function pageAt(name: string): { address: string; path: string } {
  if (name === '404') return { address: '404/', path: '404.html' };
  const address = name === '' ? '' : `${name}/`;
  return { address, path: `${address}index.html` };
}

async function render(
  bundle: Bundle,
  routeData: Route,
  address: string,
  { base, site }: Place,
): Promise<Uint8Array> {
  const request = new Request(new URL(`${base.replace(/\/$/, '')}/${address}`, site));
  const response = await bundle.render(request, { routeData });
  if (!response.ok && address !== '404/') {
    throw new Error(`/${address} was answered with status ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

function asBytes(printed: string | Uint8Array): Uint8Array {
  return typeof printed === 'string' ? Buffer.from(printed) : printed;
}

function refuseBadPaths(files: readonly FileToMake[]): void {
  const known = new Set<string>();
  for (const { path } of files) {
    if (known.has(path)) throw new Error(`Two pages have the address ${path}`);
    // No name that the reader lets through has it; whoever writes files does not rely on that.
    if (/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path)) throw new Error(`${path} leads out of the site`);
    known.add(path);
  }
}
