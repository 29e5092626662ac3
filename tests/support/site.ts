import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

/** One page of a built site. `path` is its address below the site's root: /notices/…/ */
export interface BuiltPage {
  path: string;
  bytes: Buffer;
  $: CheerioAPI;
}

/** The files of a built site, by path below its folder, with forward slashes. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is missing. Run "npm run build" first.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .map((path) => path.replace(/^\/+/, ''))
    .sort();
}

export function readPages(folder: string): BuiltPage[] {
  return listFiles(folder)
    .filter((file) => /(?:^|\/)index\.html$|^404\.html$/.test(file))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      return { path, bytes, $: load(bytes.toString()) };
    });
}

/** The file that serves an address such as /notices/ or /feeds/all.xml. */
export function fileOf(path: string): string {
  const inside = path.replace(/^\//, '').replace(/[?#].*$/, '');
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}
