import type { Board } from '../board.ts';
import { toIso } from '../time/instant.ts';

export interface SitemapEntry {
  address: string;
  /** ISO 8601, of the newest update that the page shows. */
  changed?: string | undefined;
}

/** Every page that search engines may list. Exercises stay out. */
export function projectSitemap({ content, state, addresses: { whole } }: Board): SitemapEntry[] {
  const pages = [
    whole.status(),
    whole.incidents(),
    whole.notices(),
    whole.bulletins(),
    whole.practices(),
    whole.services(),
    whole.feeds(),
    whole.accessibility(),
    ...content.services.map(({ id }) => whole.service(id)),
    ...content.practices.map(({ code }) => whole.practice(code)),
  ];
  const dated = state.incidents.flatMap(({ incident: { id }, latest, updates }) => [
    { address: whole.incident(id), changed: toIso(latest.update.at) },
    { address: whole.notice(id), changed: toIso(latest.update.at) },
    ...updates.map(({ number, update }) => ({
      address: whole.bulletin(id, number),
      changed: toIso(update.at),
    })),
  ]);
  return [...pages.map((address) => ({ address })), ...dated];
}
