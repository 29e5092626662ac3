import type { SiteContext } from '../site-context.ts';
import { memoize } from '../../cache/memoize.ts';
import { archivePeriods } from '../shared/archives.ts';
import { areaLists } from '../shared/surgeries.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { toIso } from '../../time/instant.ts';

export interface SitemapEntry {
  address: string;
  /** ISO 8601, of the newest update that the page shows. */
  changed?: string | undefined;
}

/** What one file holds at most. Source: sitemaps.org, protocol 0.9, which allows 50 MB too: 1,000 bytes for each. */
export const maxEntries = 50_000;

/** One sitemap, or the files that it is split into. */
export interface SitemapView {
  /** Empty if there are parts. */
  entries: SitemapEntry[];
  /** Whole addresses of the files that hold everything. Empty if this one does. */
  parts: string[];
}

/** What stands at /sitemap.xml. */
export function projectSitemap(context: SiteContext, max = maxEntries): SitemapView {
  const entries = listEntries(context);
  if (entries.length <= max) return { entries, parts: [] };
  const count = Math.ceil(entries.length / max);
  const parts = Array.from({ length: count }, (_, index) =>
    context.addresses.whole.sitemapPart(index + 1),
  );
  return { entries: [], parts };
}

/** One of its parts, counted from 1. */
export function projectSitemapPart(
  part: number,
  context: SiteContext,
  max = maxEntries,
): SitemapView {
  return { entries: listEntries(context).slice((part - 1) * max, part * max), parts: [] };
}

/** Every page that search engines may list. Exercises stay out. */
const listEntries = memoize(function ({
  content,
  state,
  addresses: { whole },
  translators,
  practiceTranslators,
}: SiteContext): SitemapEntry[] {
  const languages = translators.map(({ language }) => language.id);
  const periods = archivePeriods(state);
  const newest = newestOf(state.incidents);
  const current = [
    ...languages.map((language) => whole.front(language)),
    whole.incidents(),
    whole.notices(),
    whole.bulletins(),
  ].map((address) => ({ address, changed: newest }));
  const pages = [
    ...periods.incidents.map((period) => whole.incidents(period)),
    ...periods.notices.map((period) => whole.notices(period)),
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
  ];
  const practices = [...state.practices.values()].flatMap(({ practice: { code }, incidents }) => {
    const changed = newestOf(incidents);
    const own = practiceTranslators.map(({ language }) => whole.practice(code, language.id));
    return [whole.practiceStaff(code), ...own].map((address) => ({ address, changed }));
  });
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
  return [...current, ...pages.map((address) => ({ address })), ...practices, ...dated];
});

/** When the newest update of some incidents was given. Nothing without any. */
function newestOf(incidents: readonly IncidentState[]): string | undefined {
  const times = incidents.map(({ latest }) => latest.update.at);
  return times.length > 0 ? toIso(Math.max(...times)) : undefined;
}
