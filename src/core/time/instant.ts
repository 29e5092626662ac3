/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const withOffset = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-](\d{2}):(\d{2}))$/;

/**
 * The moment that an ISO 8601 text with an offset names, such as
 * 2025-07-28T09:00:00+01:00. Undefined for any other text, days that do not
 * exist (31 June) included: `Date.parse` alone would move them to 1 July.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = withOffset.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists =
    local.getUTCFullYear() === year &&
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === day &&
    local.getUTCHours() === hour &&
    local.getUTCMinutes() === minute;
  const offsetExists = Number(match[8] ?? 0) <= 14 && Number(match[9] ?? 0) < 60;
  return exists && offsetExists ? Date.parse(text) : undefined;
}

/** The day of a calendar date such as 2025-06-02 as the moment of its midnight in UTC, or undefined. */
export function parseDay(text: string): Instant | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseInstant(`${text}T00:00:00Z`) : undefined;
}

/** ISO 8601 in UTC with milliseconds, for machines. */
export function toIso(instant: Instant): string {
  return new Date(instant).toISOString();
}
