import { listOf } from '../../language/count.ts';
import type { SentCount } from '../../model/sent.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { showMoment } from '../../time/london.ts';
import type { SiteContext } from '../site-context.ts';

/** What was sent of an update, by route. Empty where nothing was, or nobody knows. */
export function sentOf(
  { incident }: IncidentState,
  { update }: PublishedUpdate,
  { sent = {} }: SiteContext,
): SentCount[] {
  return sent[`${incident.id}/${update.stem}`] ?? [];
}

/** The same in one sentence for staff. */
export function describeSent(counts: readonly SentCount[]): string {
  return listOf(
    counts.map(({ route, accepted, refused, notKnown, waiting, to }) => {
      const others = [
        refused > 0 && `${refused} refused`,
        notKnown > 0 && `${notKnown} not known`,
        waiting > 0 && `${waiting} waiting`,
      ].filter(Boolean);
      const rest = others.length > 0 ? ` (${others.join(', ')})` : '';
      return `${accepted} by ${route}${rest}, the last at ${showMoment(Date.parse(to))}`;
    }),
  );
}
