import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withRelativeLinks } from '../core/built-site/relative-links.ts';
import { readPlace } from '../astro/site-root.ts';

/** Copies a built site so that a person can open it from a folder, without a server. */
export function copyForDisk(site: string, target: string): void {
  const { base } = readPlace(process.env);
  rmSync(target, { recursive: true, force: true });
  cpSync(site, target, { recursive: true });
  for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(target, name);
    const html = readFileSync(file, 'utf8');
    writeFileSync(file, withRelativeLinks(html, name.replaceAll('\\', '/'), base));
  }
}
