import type { Content } from '../core/model/content.ts';
import type { Instant } from '../core/time/instant.ts';
import { showDate, showMoment } from '../core/time/london.ts';
import { countOf, listOf } from '../core/language/count.ts';

/** What a content says at a moment, in one sentence. */
export function describeContent({ incidents, practices, services }: Content, now: Instant): string {
  const updates = incidents.flatMap((incident) => incident.updates);
  const later = updates.filter(({ at }) => at > now).length;
  const counts = listOf([
    countOf(incidents.length, 'incident'),
    countOf(updates.length - later, 'update'),
    countOf(services.length, 'service'),
    countOf(practices.length, 'practice'),
  ]);
  return `${counts}, as of ${showMoment(now)}.`;
}

/** What a built site with these files holds, in one sentence. */
export function describeSite(files: readonly string[]): string {
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const feeds = files.filter((file) => /^feeds\/.*\.xml$/.test(file)).length;
  return `${countOf(pages, 'page')} and ${countOf(feeds, 'feed')}`;
}

/** Updates and reviews that are dated after the clock, a line each, so that a slip in a date is seen. */
export function describeWaiting({ incidents }: Content, now: Instant): string[] {
  return incidents.flatMap(({ updates, review }) => [
    ...updates
      .filter(({ at }) => at > now)
      .map(({ at, file }) => `Not published before ${showMoment(at)}: ${file}`),
    ...(review && review.published > now
      ? [`Not published before ${showDate(review.published)}: ${review.file}`]
      : []),
  ]);
}
