import type { Place } from '../core/make-board.ts';
import type { Content } from '../core/model/content.ts';
import type { Instant } from '../core/time/instant.ts';

/** Content that was read and checked before the pages are built, with its clock and its address. */
export interface Given {
  content: Content;
  now: Instant;
  place: Place;
  /** Pictures that could not be drawn, by key, when that is known. Pages do without them. */
  undrawn: Promise<ReadonlySet<string>>;
}

/**
 * Astro bundles the pages apart from whoever starts the build, so the two share
 * no module: only what stands on `globalThis` is seen by both.
 */
const shared = globalThis as { noticeboardGiven?: Promise<Given> };

/** Hands content to the pages that this process will render, so that they need not read it again. */
export function give(given: Promise<Given>): void {
  shared.noticeboardGiven = given;
}

/** What was handed over, if this process was started for that. */
export function takeGiven(): Promise<Given> | undefined {
  return shared.noticeboardGiven;
}
