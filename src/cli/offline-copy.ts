import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { withRelativeLinks } from '../core/built-site/relative-links.ts';

/** It lies in each copy, so that a copy may be renewed and nothing else is. */
const mark = '.offline-copy';

/**
 * Copies a built site so that a person can open it from a folder, without a
 * server. Throws if the folder holds what this command did not make.
 */
export function copyForDisk(site: string, target: string): void {
  const base = baseOf(site);
  refuseToDelete(site, target);
  rmSync(target, { recursive: true, force: true });
  cpSync(site, target, { recursive: true });
  writeFileSync(join(target, mark), 'Made by npm run offline-copy, which may renew it.\n');
  for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(target, name);
    const html = readFileSync(file, 'utf8');
    writeFileSync(file, withRelativeLinks(html, name.replaceAll('\\', '/'), base));
  }
}

/** The path below which a site was built to stand: its build document names a file at a whole address. */
function baseOf(site: string): string {
  const file = join(site, 'api/build.json');
  if (!existsSync(file)) throw new Error(`There is no site in ${site}. Run npm run build first.`);
  const { $schema } = JSON.parse(readFileSync(file, 'utf8')) as { $schema: string };
  return new URL('..', $schema).pathname;
}

function refuseToDelete(site: string, target: string): void {
  const way = relative(resolve(target), resolve(site));
  if (!way.startsWith('..') && !way.includes(':')) {
    throw new Error(`${target} holds the site itself. Name another folder: --to <folder>.`);
  }
  if (!existsSync(target) || readdirSync(target).length === 0) return;
  if (existsSync(join(target, mark))) return;
  throw new Error(
    `${target} holds files that this command did not make. Name an empty folder: --to <folder>.`,
  );
}
