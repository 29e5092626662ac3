import type { Directory } from '../model/directory.ts';
import type { Incident } from '../model/incident.ts';
import { worstLevel, type Level } from '../model/level.ts';
import { isOver, type Phase } from '../model/phase.ts';
import type { Overrun, Window } from '../model/window.ts';
import type { Instant } from '../time/instant.ts';
import { impactsWithBranches, nothing, type Effects } from './effects.ts';
import type { PublishedUpdate } from './published-update.ts';
import { overrunOf } from './overrun.ts';
import { countRevisions, phaseAt, publish, withoutClosed } from './publish.ts';
import { waitOf, type Wait } from './waits.ts';
import {
  reviewPromiseAt,
  reviewStateAt,
  type ReviewPromise,
  type ReviewState,
} from './review-state.ts';

/** Where one incident stands. Only incidents with an update that is out have a state. */
export interface IncidentState {
  incident: Incident;
  /** Oldest first, at least one. */
  updates: readonly PublishedUpdate[];
  latest: PublishedUpdate;
  phase: Phase;
  /** Planned work's window in force now. `incident.window` is only the first one. */
  window?: Window | undefined;
  /** How often the window has moved, or the work was called off or taken up again. */
  revision: number;
  /** Whether planned work was called off before it began. Its phase is "completed" then. */
  isCancelled: boolean;
  isOpen: boolean;
  /** Whether nobody has said that the planned work is over, and only its window has passed. */
  isEndedByClock: boolean;
  /** While planned work goes on after the end of its window: whether an update since then says so. */
  overrun?: Overrun | undefined;
  /** Whether it counts now: false for planned work outside its window, and once it is over. */
  isActive: boolean;
  /** The worst level of any service now. */
  level: Level;
  /** What counts now, by practice code. Empty when it is not active. */
  effects: Effects;
  /** Codes of every practice that any update was about. */
  everConcerned: ReadonlySet<string>;
  /** When the next update is due; nothing once it is over. */
  next?: Instant | undefined;
  isOverdue: boolean;
  /** Why the next update is further away than others are. */
  wait?: Wait | undefined;
  /** When it was told that it is over. */
  endedAt?: Instant | undefined;
  /** When it really ended: where no update says so, when it was told. */
  reallyEnded?: Instant | undefined;
  /** From its beginning to its end, or to now. */
  durationMs: number;
  /** What it taught, once that is out. */
  review?: ReviewState | undefined;
  /** While a review is promised and not out. */
  reviewPromise?: ReviewPromise | undefined;
}

/** When it began to be felt: planned work with its window, not with its announcement. */
export function beganAt({ incident, window }: Pick<IncidentState, 'incident' | 'window'>): Instant {
  return window?.from ?? incident.began;
}

/**
 * The state of an incident at `now`, or undefined if none of its updates is out
 * by then. With `isContested`, the clock alone does not end planned work.
 */
export function incidentStateAt(
  incident: Incident,
  directory: Directory,
  now: Instant,
  isContested = false,
): IncidentState | undefined {
  const updates = publish(incident, directory, now);
  const latest = updates.at(-1);
  if (!latest) return undefined;

  const { window, isCancelled } = latest;
  const byClock = phaseAt(window, latest.update.phase, now);
  const isEndedByClock = byClock === 'completed' && latest.update.phase === 'scheduled';
  const phase = isEndedByClock && isContested ? 'in-progress' : byClock;
  const isOpen = !isOver(phase);
  const isActive = isOpen && phase !== 'scheduled';
  const effects = isActive ? withoutClosed(latest.effects, directory, now) : nothing;
  const next = isOpen ? latest.update.next : undefined;
  const endedAt = isOpen ? undefined : endOf(updates);
  const reallyEnded = isOpen ? undefined : (saidEnd(updates) ?? endedAt);
  return {
    incident,
    updates,
    latest,
    phase,
    window,
    revision: countRevisions(incident, updates),
    isCancelled,
    isOpen,
    isEndedByClock: isEndedByClock && !isContested,
    overrun: phase === 'in-progress' ? overrunOf(latest, now) : undefined,
    isActive,
    level: worstLevel(
      [...effects.values()].flatMap((effect) => impactsWithBranches(effect).map(levelOf)),
    ),
    effects,
    everConcerned: everIn(updates),
    next,
    isOverdue: next !== undefined && next < now,
    wait:
      next === undefined
        ? undefined
        : waitOf(
            updates.map(({ update }) => update),
            directory.hours,
          ),
    endedAt,
    reallyEnded,
    durationMs: Math.max(0, (reallyEnded ?? now) - beganAt({ incident, window })),
    review: reviewStateAt(incident, now),
    reviewPromise: reviewPromiseAt(incident, now),
  };
}

/** Codes of the practices that an update is about: touched by it, released since the one before, or told wrongly. */
export function concernedCodes({
  effects,
  released,
  toldWrongly,
}: Pick<PublishedUpdate, 'effects' | 'released' | 'toldWrongly'>): string[] {
  return [...effects.keys(), ...released, ...toldWrongly.practices];
}

/** Whoever is released was touched before. */
function everIn(updates: readonly PublishedUpdate[]): Set<string> {
  const ever = new Set<string>();
  for (const { effects, toldWrongly } of updates) {
    for (const code of effects.keys()) ever.add(code);
    for (const code of toldWrongly.practices) ever.add(code);
  }
  return ever;
}

/** The newest word of when it really ended. */
function saidEnd(updates: readonly PublishedUpdate[]): Instant | undefined {
  return updates.findLast(({ update }) => update.ended !== undefined)?.update.ended;
}

function levelOf({ level }: { level: Level }): Level {
  return level;
}

/** When it was first said to be over, and not taken back since; for planned work, its window's end if that came first. */
function endOf(updates: readonly PublishedUpdate[]): Instant | undefined {
  const lastOpen = updates.findLastIndex(({ phase }) => !isOver(phase));
  const saidAt = updates[lastOpen + 1]?.update.at;
  const open = updates[lastOpen];
  const byClock = open?.phase === 'scheduled' ? open.window?.to : undefined;
  return saidAt === undefined || byClock === undefined
    ? (saidAt ?? byClock)
    : Math.min(saidAt, byClock);
}
