import type { Board } from '../board.ts';
import { hasKit } from '../state/kit-time.ts';
import type { IncidentState } from '../state/incident-state.ts';
import { dayKey } from '../time/london.ts';

/**
 * What decides how the pages and files of one incident, or of one practice,
 * look, by its id: while it stays the same, they need not be made again. Only
 * what is at rest has one: an incident that is over, its kit included, and a
 * practice that nothing affects. `digest` makes a short text of a long one.
 */
export function fingerprint(
  { content, state, addresses }: Board,
  digest: (text: string) => string,
): Map<string, string> {
  const common = digest(JSON.stringify([{ ...content, incidents: [] }, addresses.whole.status()]));
  const today = dayKey(state.now);
  const prints = new Map<string, string>();
  /** By practice code: what was ever said about it. */
  const said = new Map<string, string[]>();
  for (const one of [...state.incidents, ...state.exercises]) {
    const print = digest(JSON.stringify(factsOf(one, state.now, today)));
    for (const code of one.everConcerned) {
      const some = said.get(code) ?? [];
      some.push(print);
      said.set(code, some);
    }
    if (isAtRest(one, state.now)) prints.set(one.incident.id, digest(`${common} ${print}`));
  }
  for (const { practice, standing, planned } of state.practices.values()) {
    if (standing !== 'not-affected' || planned.length > 0) continue;
    const { code } = practice;
    prints.set(code, digest([common, today, code, ...(said.get(code) ?? [])].join(' ')));
  }
  return prints;
}

function isAtRest(one: IncidentState, now: number): boolean {
  return !one.isOpen && !hasKit(one, now);
}

/** Its content, how much of it is out, and what moves with the clock. */
function factsOf(one: IncidentState, now: number, today: string): unknown[] {
  const { incident, updates, review, reviewPromise } = one;
  return [
    incident,
    updates.map(({ corrections }) => corrections.length),
    isAtRest(one, now) || now,
    review || reviewPromise ? today : '',
  ];
}
