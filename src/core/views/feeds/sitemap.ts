import type { SiteContext } from '../site-context.ts';
import { memoize } from '../../cache/memoize.ts';
import { archivePeriods } from '../shared/archives.ts';
import { areaLists } from '../shared/surgeries.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { toIso } from '../../time/instant.ts';
import { english } from '../../model/language.ts';
import type { Translator } from '../../language/translator.ts';

export interface SitemapEntry {
  address: string;
  /** ISO 8601, of the newest update that the page shows. */
  changed?: string | undefined;
  /** The same page in every language, itself included. Nothing where there is one only. */
  alternates?: readonly Alternate[] | undefined;
}

interface Alternate {
  /** x-default for whoever reads none of the others. */
  language: string;
  address: string;
}

/** What one file holds at most. Source: sitemaps.org, protocol 0.9. */
export const maxEntries = 50_000;

/** It allows 50 MB too. With nine other languages an entry of a long address has about 2,500 bytes. */
const maxEntriesInLanguages = 15_000;

const maxFor = ({ translators }: SiteContext) =>
  translators.length > 1 ? maxEntriesInLanguages : maxEntries;

/** One sitemap, or the files that it is split into. */
export interface SitemapView {
  /** Empty if there are parts. */
  entries: SitemapEntry[];
  /** Whole addresses of the files that hold everything. Empty if this one does. */
  parts: string[];
}

/** What stands at /sitemap.xml. */
export function projectSitemap(context: SiteContext, max = maxFor(context)): SitemapView {
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
  max = maxFor(context),
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
  const inLanguages = (
    some: readonly Translator[],
    addressIn: (language: string) => string,
    changed?: string,
  ): SitemapEntry[] => {
    const all = some.map(({ language: { id } }) => ({ language: id, address: addressIn(id) }));
    const alternates =
      all.length > 1 ? [...all, { language: 'x-default', address: addressIn(english) }] : undefined;
    return all.map(({ address }) => ({ address, changed, alternates }));
  };
  const periods = archivePeriods(state);
  const newest = newestOf(state.incidents);
  const current = [whole.incidents(), whole.notices(), whole.bulletins()].map((address) => ({
    address,
    changed: newest,
  }));
  const inEnglish = [
    ...periods.incidents.map((period) => whole.incidents(period)),
    ...periods.notices.map((period) => whole.notices(period)),
    ...periods.bulletins.map((period) => whole.bulletins(period)),
    whole.services(),
    whole.reviews(),
    whole.feeds(),
    whole.accessibility(),
    whole.privacy(),
    ...content.services.map(({ id }) => whole.service(id)),
    ...content.practices.map(({ code }) => whole.practiceStaff(code)),
  ].map((address): SitemapEntry => ({ address }));
  const translated = [
    ...inLanguages(translators, whole.front, newest),
    ...inLanguages(translators, whole.practices),
    ...[...areaLists(state)].flatMap(([id, { letters }]) =>
      [undefined, ...letters.keys()].flatMap((letter) =>
        inLanguages(practiceTranslators, (language) => whole.area(id, letter, language)),
      ),
    ),
    ...[...state.practices.values()].flatMap(({ practice: { code }, incidents }) =>
      inLanguages(
        practiceTranslators,
        (language) => whole.practice(code, language),
        newestOf(incidents),
      ),
    ),
  ];
  const dated = state.incidents.flatMap(({ incident: { id }, latest, updates, review }) => [
    ...(review ? [{ address: whole.review(id), changed: toIso(review.changed) }] : []),
    { address: whole.incident(id), changed: toIso(latest.update.at) },
    ...inLanguages(translators, (language) => whole.notice(id, language), toIso(latest.update.at)),
    ...updates.map(({ number, update }) => ({
      address: whole.bulletin(id, number),
      changed: toIso(update.at),
    })),
  ]);
  return [...translated, ...current, ...inEnglish, ...dated];
});

/** When the newest update of some incidents was given. Nothing without any. */
function newestOf(incidents: readonly IncidentState[]): string | undefined {
  const times = incidents.map(({ latest }) => latest.update.at);
  return times.length > 0 ? toIso(Math.max(...times)) : undefined;
}
