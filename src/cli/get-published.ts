import { execFileSync } from 'node:child_process';
import { countOf } from '../core/language/count.ts';
import { parseInstant } from '../core/time/instant.ts';
import { showMoment } from '../core/time/london.ts';
import type { PublishedFile } from '../core/model/published-file.ts';
import { withoutRemarks } from '../content/published-texts.ts';
import { readFiles } from '../content/read-files.ts';
import { writeFolder } from './write-folder.ts';

/** How a folder differs from what is published: paths below it. */
export interface PublishedDifference {
  /** Published, and not here. */
  missing: string[];
  /** Here with other words. What authors wrote beside fields for each other does not count. */
  changed: string[];
  /** Here, and not published: it waits, or was never merged. */
  onlyHere: string[];
}

export function compareFolders(
  here: ReadonlyMap<string, string>,
  published: ReadonlyMap<string, string>,
): PublishedDifference {
  const changed = [...published].filter(([path, text]) => {
    const own = here.get(path);
    return own !== undefined && withoutRemarks(path, own) !== text;
  });
  return {
    missing: [...published.keys()].filter((path) => !here.has(path)),
    changed: changed.map(([path]) => path),
    onlyHere: [...here.keys()].filter((path) => !published.has(path)),
  };
}

/**
 * Brings a folder up to what the site at an address publishes, and returns what
 * to say of it. Throws if the site does not answer, if it keeps its content to
 * itself, or if the folder has changes that Git does not know: they might be lost.
 */
export async function getPublished(from: string, folder: string): Promise<string> {
  const { asOf, isOn, texts } = await askFor(new URL('compose/content.json', withSlash(from)));
  if (!isOn) {
    throw new Error(
      `${from} does not publish its content: "compose: {page: false}" in site.yaml keeps it back. Type what is missing from its pages.`,
    );
  }
  refuseUnsaved(folder);
  const published = new Map(Object.entries(texts));
  const { missing, changed, onlyHere } = compareFolders(readFiles(folder).texts, published);
  writeFolder(
    folder,
    new Map([...missing, ...changed].map((path) => [path, published.get(path) ?? ''])),
  );
  const list = (paths: string[]) => paths.map((path) => `  ${path}`);
  return [
    `The site is as of ${showMoment(parseInstant(asOf) ?? 0)}.`,
    missing.length + changed.length === 0
      ? 'This folder has all that it publishes.'
      : `This folder was older: ${countOf(missing.length, 'file')} added, ${changed.length} brought up to date.`,
    ...list([...missing, ...changed]),
    ...(onlyHere.length > 0 ? ['Here, and not published:', ...list(onlyHere)] : []),
  ].join('\n');
}

const withSlash = (address: string) => (address.endsWith('/') ? address : `${address}/`);

async function askFor(address: URL): Promise<PublishedFile> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(60_000) }).catch(() => {
    throw new Error(
      `${address.origin} does not answer. Is the address right, and is there a network?`,
    );
  });
  if (!answer.ok) {
    throw new Error(
      `${address.href} answers ${answer.status}. Give the address of the site's front page.`,
    );
  }
  return (await answer.json()) as PublishedFile;
}

function refuseUnsaved(folder: string): void {
  const changes = execFileSync('git', ['status', '--porcelain', '--', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (changes === '') return;
  throw new Error(
    `These files have changes that Git does not know yet:\n${changes.trimEnd()}\nCommit them first, so that nothing is lost.`,
  );
}
