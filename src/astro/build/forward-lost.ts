// Keeps the addresses of a language that is gone.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteContext } from '../../core/views/site-context.ts';
import { addressesOf } from '../../core/built-site/address-list.ts';
import { planForwards, writeForwardPage } from '../../core/built-site/forwards.ts';
import type { Forward } from '../../core/built-site/address-list.ts';
import type { Last } from './published-addresses.ts';

/** Lets what was published in a language that is gone answer with the English. Returns the files that it wrote, too. */
export function forwardLost(
  folder: string,
  files: readonly string[],
  context: SiteContext,
  last: Last | undefined,
): { forwards: Forward[]; files: string[] } {
  if (!last) return { forwards: [], files: [...files] };
  const { publisher, demonstration } = context.content.site;
  const head = { publisher: publisher.name, demonstration: demonstration?.notice ?? null };
  const forwards = planForwards(last.list, head, new Set(addressesOf(files)));
  const written = forwards.map((forward) => {
    const [from, to] = [fileOf(forward.from), fileOf(forward.to)];
    mkdirSync(dirname(join(folder, from)), { recursive: true });
    if (from.endsWith('.html'))
      writeFileSync(join(folder, from), writeForwardPage(forward, context));
    else copyFileSync(join(folder, to), join(folder, from));
    return from;
  });
  return { forwards, files: [...files, ...written] };
}

function fileOf(address: string): string {
  const path = address.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
