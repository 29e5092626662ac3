import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../content/read-files.ts';
import { describeFaults, findFaults } from '../../core/built-site/find-faults.ts';
import type { Findings } from '../../core/built-site/inspect-file.ts';
import type { Place } from '../../core/views/make-site-context.ts';
import { lineAt } from '../../core/model/problem.ts';
import { contentFolder } from '../../content/content-folder.ts';
import { shownFolder } from '../../cli/print-problems.ts';
import { holdsLinks, inspectBytes, inspectorFor } from './inspect-built.ts';
import { Refusal } from './refusal.ts';

/**
 * Whether all of a built site holds together: every link leads to a file of it
 * and every fragment to an id, every XML and JSON file can be read. `findings`
 * are those of the files that were rendered. Throws a `Refusal` that says what does not.
 */
export function checkBuilt(
  folder: string,
  files: readonly string[],
  place: Place,
  findings: Findings,
): void {
  const inspector = inspectorFor(place);
  for (const file of readdirSync('public', { recursive: true, encoding: 'utf8' })) {
    if (holdsLinks(file)) inspectBytes(inspector, file, readFileSync(join(folder, file)));
  }
  const faults = findFaults([findings, inspector.take()], {
    // It lists all the others, so it is written last.
    files: new Set([...files, 'api/addresses.json']),
    hasId: idsIn(folder),
  });
  if (faults.length > 0) throw new Refusal(describeFaults(faults, findTyped));
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
