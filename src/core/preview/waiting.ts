import type { Content } from '../model/content.ts';
import type { Update } from '../model/update.ts';
import { isSame } from '../model/is-same.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import { showDate, showMoment } from '../time/london.ts';

/**
 * The moment at which a change is shown: the clock, or the newest update or
 * correction that the change adds for the next day, so that it is seen.
 */
export function chooseShownAt(before: Content, after: Content, now: Instant): Instant {
  const times = changedUpdates(before, after).flatMap(({ at, corrections }) => [
    at,
    ...corrections.map((correction) => correction.at),
  ]);
  return Math.max(now, ...times.filter((at) => at <= now + dayMs));
}

/** What a change adds or changes that is not out at a moment, a sentence each. */
export function findWaiting(before: Content, after: Content, now: Instant): string[] {
  const reviews = new Map(before.incidents.map(({ id, review }) => [id, review]));
  return [
    ...changedUpdates(before, after)
      .filter(({ at }) => at > now)
      .map(({ at, file }) => `Not published before ${showMoment(at)}: ${file}`),
    ...after.incidents.flatMap(({ id, review }) =>
      review && review.published > now && !isSame(review, reviews.get(id))
        ? [`Not published before ${showDate(review.published)}: ${review.file}`]
        : [],
    ),
  ];
}

/** Updates that are new or say something else, translations included. */
function changedUpdates(before: Content, after: Content): Update[] {
  const known = new Map(
    before.incidents.flatMap(({ updates }) => updates.map((update) => [update.file, update])),
  );
  return after.incidents.flatMap(({ updates }) =>
    updates.filter((update) => !isSame(update, known.get(update.file))),
  );
}
