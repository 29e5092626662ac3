import type { Incident } from '../model/incident.ts';
import { isOver } from '../model/phase.ts';
import type { Update } from '../model/update.ts';
import { dayMs, type Instant } from '../time/instant.ts';

/** For so long after its end, people may still act on what an incident's updates say. */
const currentDays = 30;

/**
 * The updates of incidents that are open, or ended a short time ago. What is
 * older is the record: it was read when it was written, and stays as it was
 * said. No rule of style that is made later may stop an urgent update for it.
 */
export function currentUpdates(incidents: readonly Incident[], now: Instant): Update[] {
  return incidents.filter((incident) => isCurrent(incident, now)).flatMap(({ updates }) => updates);
}

function isCurrent({ updates }: Incident, now: Instant): boolean {
  const last = updates.at(-1);
  return last === undefined || !isOver(last.phase) || last.at > now - currentDays * dayMs;
}
