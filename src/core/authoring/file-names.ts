import { toId } from '../language/to-id.ts';
import { minuteMs, type Instant } from '../time/instant.ts';
import { dayKey, fileStem } from '../time/london.ts';

const maxSlugCharacters = 50;

/** What a title becomes in an address: letters without accents, whole words, 50 characters at most. */
export function slugOf(title: string): string {
  const whole = toId(title.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, ''));
  const cut = whole.slice(0, maxSlugCharacters + 1);
  const slug = cut.length <= maxSlugCharacters ? cut : cut.replace(/-[^-]*$/, '');
  return slug.slice(0, maxSlugCharacters).replace(/-$/, '') || 'incident';
}

/** The id of a new incident: its date and its title, with a number if that is taken. */
export function freeIncidentId(began: Instant, title: string, files: Iterable<string>): string {
  const taken = new Set([...files].map((file) => file.split('/')[1]?.toLowerCase()));
  const id = `${dayKey(began)}-${slugOf(title)}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** The first whole minute from `wanted` on whose file name no update of the incident has. */
export function freeMinute(wanted: Instant, incidentId: string, files: Iterable<string>): Instant {
  const folder = `incidents/${incidentId}/`;
  const taken = new Set(
    [...files].flatMap((file) =>
      file.startsWith(folder) ? file.slice(folder.length).split('.', 1) : [],
    ),
  );
  let minute = Math.floor(wanted / minuteMs) * minuteMs;
  while (taken.has(fileStem(minute))) minute += minuteMs;
  return minute;
}
