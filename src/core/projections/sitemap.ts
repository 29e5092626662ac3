import type { Board } from '../board.ts';
import { archivePeriods } from '../parts/archives.ts';
import { areaLists } from '../parts/surgeries.ts';
import { toIso } from '../time/instant.ts';

export interface SitemapEntry {
  address: string;
  /** ISO 8601, of the newest update that the page shows. */
  changed?: string | undefined;
}

/** Every page that search engines may list. Exercises stay out. */
export function projectSitemap({
  content,
  state,
  addresses: { whole },
  translators,
  practiceTranslators,
}: Board): SitemapEntry[] {
  const languages = translators.map(({ language }) => language.id);
  const periods = archivePeriods(state);
  const pages = [
    ...languages.map((language) => whole.front(language)),
    whole.incidents(),
    ...periods.incidents.map((period) => whole.incidents(period)),
    whole.notices(),
    ...periods.notices.map((period) => whole.notices(period)),
    whole.bulletins(),
    ...periods.bulletins.map((period) => whole.bulletins(period)),
    whole.practices(),
    ...[...areaLists(state)].flatMap(([id, { letters }]) =>
      [undefined, ...letters.keys()].map((letter) => whole.area(id, letter)),
    ),
    whole.services(),
    whole.reviews(),
    whole.feeds(),
    whole.accessibility(),
    ...content.services.map(({ id }) => whole.service(id)),
    ...content.practices.flatMap(({ code }) =>
      practiceTranslators.map(({ language }) => whole.practice(code, language.id)),
    ),
  ];
  const dated = state.incidents.flatMap(({ incident: { id }, latest, updates, review }) => [
    ...(review ? [{ address: whole.review(id), changed: toIso(review.changed) }] : []),
    { address: whole.incident(id), changed: toIso(latest.update.at) },
    ...languages.map((language) => ({
      address: whole.notice(id, language),
      changed: toIso(latest.update.at),
    })),
    ...updates.map(({ number, update }) => ({
      address: whole.bulletin(id, number),
      changed: toIso(update.at),
    })),
  ]);
  return [...pages.map((address) => ({ address })), ...dated];
}
