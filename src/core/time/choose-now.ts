import { parseInstant, type Instant } from './instant.ts';

/**
 * The moment at which a site is rendered: what NOTICEBOARD_NOW says, else the
 * demonstration's clock, else the real time. Throws if NOTICEBOARD_NOW is no
 * time with an offset.
 */
export function chooseNow(
  asked: string | undefined,
  demonstrationNow: Instant | undefined,
  today: Instant,
): Instant {
  if (!asked) return demonstrationNow ?? today;
  const now = parseInstant(asked);
  if (now === undefined) {
    throw new Error(
      `NOTICEBOARD_NOW is "${asked}", which is no time with an offset. Write it like 2025-08-01T17:30:00+01:00.`,
    );
  }
  return now;
}

/** Whether somebody has set the clock of a build, so that it says nothing about the real time. */
export function isClockFixed(
  asked: string | undefined,
  demonstrationNow: Instant | undefined,
): boolean {
  return !!asked || demonstrationNow !== undefined;
}
