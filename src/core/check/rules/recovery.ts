import type { Incident } from '../../model/incident.ts';
import type { Update } from '../../model/update.ts';
import { hourMs } from '../../time/instant.ts';
import { showDuration } from '../../time/london.ts';
import type { CheckedContent } from '../checked.ts';
import { aWarning, type Problem } from '../problem.ts';

/** After a day on paper, work has piled up. */
const longOutageMs = 24 * hourMs;

/** Incidents that end at once after a long outage: "fixed" and "back to normal" are different states. */
export function checkRecovery({ content }: CheckedContent): Problem[] {
  return content.incidents.flatMap(checkIncident);
}

function checkIncident({ kind, began, updates }: Incident): Problem[] {
  if (kind !== 'incident') return [];
  let downMs = 0;
  let hasRecovered = false;
  return updates.flatMap((update, index) => {
    const previous = updates[index - 1];
    if (previous && isDown(previous)) {
      downMs += update.at - (index === 1 ? Math.min(began, previous.at) : previous.at);
    }
    if (update.phase === 'recovering') hasRecovered = true;
    if (update.phase !== 'resolved' || hasRecovered || downMs <= longOutageMs) return [];
    // Another rule says that it is not over, and to write recovering.
    if (update.next !== undefined || update.affects.length > 0) return [];
    hasRecovered = true;
    return aWarning({
      code: 'phase/skips-recovery',
      file: update.file,
      path: ['phase'],
      message: `says that all is as usual, straight after ${showDuration(downMs)} of a major outage`,
      fix: 'If work has piled up, write phase: recovering and say in backlog which tasks are still slow. Resolve it when that is done.',
    });
  });
}

function isDown({ affects }: Update): boolean {
  return affects.some(({ level }) => level === 'major-outage');
}
