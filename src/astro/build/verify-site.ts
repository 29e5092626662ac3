// Looks at every link, fragment, feed and JSON file of a built site before it is published.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../../content/content-folder.ts';
import { readFiles } from '../../content/read-files.ts';
import { describeFaults, findFaults } from '../../core/built-site/find-faults.ts';
import { makeInspector } from '../../core/built-site/inspect-file.ts';
import { lineAt } from '../../core/check/problem.ts';
import type { Addresses } from '../../core/views/addresses.ts';
import { shownFolder } from '../../terminal/problems.ts';
import { Refusal } from './refusal.ts';

/**
 * Whether all of a built site holds together: every link leads to a file of it
 * and every fragment to an id, every XML and JSON file can be read. Throws a
 * `Refusal` that says what does not.
 */
export function verifySite(
  folder: string,
  files: readonly string[],
  { path, whole }: Addresses,
): void {
  const inspector = makeInspector({
    whole: withoutSlash(whole.status()),
    base: withoutSlash(path.status()),
  });
  for (const file of files) {
    // What is looked for is ASCII: a character for each byte will do, and is fast.
    if (holdsLinks(file)) inspector.inspect(file, readFileSync(join(folder, file), 'latin1'));
  }
  const faults = findFaults([inspector.take()], {
    // It lists all the others, so it is written last.
    files: new Set([...files, 'api/addresses.json']),
    hasId: idsIn(folder),
  });
  if (faults.length > 0) throw new Refusal(describeFaults(faults, findTyped));
}

/** Pictures and the like hold no links of ours. */
function holdsLinks(file: string): boolean {
  return /\.(?:html|xml|json|txt|csv|svg)$/.test(file);
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '');
}

/** Reads each page that a fragment leads to once. */
function idsIn(folder: string): (file: string, id: string) => boolean {
  const ids = new Map<string, Set<string>>();
  return (file, id) => {
    let known = ids.get(file);
    if (!known) {
      const text = readFileSync(join(folder, file), 'latin1');
      known = new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, one = '']) => one));
      ids.set(file, known);
    }
    return known.has(id);
  };
}

/** The content file and line in which an address stands. */
function findTyped(target: string): string | undefined {
  for (const [file, text] of readFiles(contentFolder).texts) {
    const index = text.indexOf(target);
    if (index >= 0 && target.length > 1) return `${shownFolder}/${file}:${lineAt(text, index)}`;
  }
  return undefined;
}
