import type { SiteContext } from '../views/site-context.ts';
import { projectFrame } from '../views/pages/frame.ts';
import { isSame } from '../check/compare/compared.ts';
import { fingerprint } from './fingerprint.ts';
import { listPages, type Kind } from './list-pages.ts';
import { practicePages } from './practice-pages.ts';

/** Addresses of one kind that a change makes, changes or takes away. */
export interface KindChanges {
  kind: Kind;
  added: string[];
  changed: string[];
  gone: string[];
}

/**
 * The pages, feeds and documents that differ between two contexts at one moment.
 * Their view models are compared; nothing is built.
 */
export function comparePages(
  before: SiteContext,
  after: SiteContext,
): { kinds: KindChanges[]; isEveryPage: boolean } {
  const found = new Map<Kind, KindChanges>();
  const note = (kind: Kind, change: 'added' | 'changed' | 'gone', address: string) => {
    const known = found.get(kind) ?? { kind, added: [], changed: [], gone: [] };
    known[change].push(address);
    found.set(kind, known);
  };
  const old = new Map([...listPages(before)].map((page) => [page.address, page]));
  for (const { kind, address, view } of listPages(after)) {
    const known = old.get(address);
    old.delete(address);
    if (!known) note(kind, 'added', address);
    else if (fingerprint(known.view()) !== fingerprint(view())) note(kind, 'changed', address);
  }
  for (const { kind, address } of old.values()) note(kind, 'gone', address);
  practicePages(before, after, note);
  return { kinds: [...found.values()], isEveryPage: !isSame(frames(before), frames(after)) };
}

function frames(context: SiteContext) {
  return context.translators.map((translator) => projectFrame(context, translator));
}
