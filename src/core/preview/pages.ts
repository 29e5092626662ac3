import type { SiteContext } from '../views/site-context.ts';
import { projectFrame } from '../views/pages/frame.ts';
import { isSame } from '../model/is-same.ts';
import { viewKey } from '../views/site-map/view-key.ts';
import { listPages, type PageKind } from '../views/site-map/list-pages.ts';
import { practicePages } from '../views/site-map/practice-pages.ts';

/** Addresses of one kind that a change makes, changes or takes away. */
export interface KindChanges {
  kind: PageKind;
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
  const found = new Map<PageKind, KindChanges>();
  const note = (kind: PageKind, change: 'added' | 'changed' | 'gone', address: string) => {
    const known = found.get(kind) ?? { kind, added: [], changed: [], gone: [] };
    known[change].push(address);
    found.set(kind, known);
  };
  const old = new Map([...listPages(before)].map((page) => [page.address, page]));
  for (const { kind, address, view } of listPages(after)) {
    const known = old.get(address);
    old.delete(address);
    if (!known) note(kind, 'added', address);
    else if (viewKey(known.view()) !== viewKey(view())) note(kind, 'changed', address);
  }
  for (const { kind, address } of old.values()) note(kind, 'gone', address);
  practicePages(before, after, note);
  return { kinds: [...found.values()], isEveryPage: !isSame(frames(before), frames(after)) };
}

function frames(context: SiteContext) {
  return context.translators.map((translator) => projectFrame(context, translator));
}
