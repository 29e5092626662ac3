import type { Level } from '../model/level.ts';
import { isOver } from '../model/phase.ts';
import type { Effect, Scope, Update } from '../model/update.ts';
import type { Window } from '../model/window.ts';
import { startOfMinute, type Stretch } from '../time/days.ts';
import type { Instant } from '../time/instant.ts';
import type { Effects } from './effects.ts';
import { beganAt, type IncidentState } from './incident-state.ts';

/** A stretch of whole minutes in which an incident had some services at one level, for one scope. */
export interface Spell extends Stretch {
  services: readonly string[];
  scope: Scope;
  level: Exclude<Level, 'operational'>;
}

/** A stretch of time in which one update's picture held. */
interface Hold extends Stretch {
  isPlanned: boolean;
}

/**
 * What an incident did to which services, and when, up to `end`. Each update
 * holds until the next one, and the first from the moment at which the incident
 * began, because nothing worked better before somebody wrote it down. Planned
 * work that nobody says more of counts inside its window only; inside it, it is
 * under maintenance whatever its level says, so it never counts as downtime.
 * Work that is said to overrun counts, after its window, as what is said of it.
 */
export function spellsOf(state: IncidentState, end: Instant): Spell[] {
  const { updates } = state;
  // What was published by mistake never happened.
  if (state.phase === 'withdrawn') return [];
  return updates.flatMap(({ update, window, effects }, index) => {
    const from = index === 0 ? Math.min(beganAt(state), update.at) : update.at;
    const to = Math.min(updates[index + 1]?.update.at ?? end, endAfter(updates, index) ?? end);
    return holdsOf(update, startOfMinute(from), startOfMinute(to), window)
      .filter((hold) => hold.from < hold.to)
      .flatMap(({ isPlanned, ...hold }) =>
        update.affects.flatMap((effect) =>
          scopesOf(effect, effects).map(({ services, level, ...scope }) => ({
            ...hold,
            services,
            scope,
            level: isPlanned ? ('under-maintenance' as const) : level,
          })),
        ),
      );
  });
}

/** Where something fails at branches alone, a part of it fails at their practices. */
function scopesOf({ branches = [], ...effect }: Effect, effects: Effects): readonly Effect[] {
  if (branches.length === 0) return [effect];
  const ids = new Set(branches);
  const practices = [...effects].flatMap(([code, one]) =>
    one.branches?.some(({ branch }) => ids.has(branch.id)) ? code : [],
  );
  const { level } = effect;
  const part = { ...effect, areas: [], except: [], everywhere: undefined, practices };
  return [effect, { ...part, level: level === 'major-outage' ? 'partial-outage' : level }];
}

/** When what an update says really ended, as the first end after it tells. */
function endAfter(updates: IncidentState['updates'], index: number): Instant | undefined {
  const told = updates.find(({ phase }, place) => place > index && isOver(phase));
  return told?.update.ended;
}

function holdsOf(
  { phase }: Pick<Update, 'phase'>,
  from: Instant,
  to: Instant,
  window: Window | undefined,
): Hold[] {
  if (isOver(phase)) return [];
  if (!window) return [{ from, to, isPlanned: false }];
  const [opens, closes] = [startOfMinute(window.from), startOfMinute(window.to)];
  const inside = { from: Math.max(from, opens), to: Math.min(to, closes), isPlanned: true };
  if (phase === 'scheduled') return [inside];
  return [
    { from, to: Math.min(to, opens), isPlanned: false },
    inside,
    { from: Math.max(from, closes), to, isPlanned: false },
  ];
}
