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

/** Each page is read and parsed when it is first looked at, and then stays as it was. */
export function readPages(folder: string): BuiltPage[] {
  return listFiles(folder)
    .filter((file) => /(?:^|\/)index\.html$|^404\.html$/.test(file))
    .map((file) => {
      const readBytes = remember(() => readFileSync(join(folder, file)));
      const parse = remember(() => load(readBytes().toString()));
      return {
        path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
        get bytes() {
          return readBytes();
        },
        get $() {
          return parse();
        },
      };
    });
}

let live: BuiltPage[] | undefined;

/** The pages of the site that all these tests are about: dist/, which none of them changes. */
export function readLivePages(): BuiltPage[] {
  live ??= readPages('dist');
  return live;
}

function remember<Answer extends object>(work: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => (answer ??= work());
}

/** The file that serves an address such as /notices/ or /feeds/all.xml. */
export function fileOf(path: string): string {
  const inside = path.replace(/^\//, '').replace(/[?#].*$/, '');
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}
