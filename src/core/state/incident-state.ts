import type { Directory } from '../model/directory.ts';
import { isClosedAt } from '../model/practice.ts';
import type { Incident } from '../model/incident.ts';
import { worstLevel, type Level } from '../model/level.ts';
import { isOver, type Phase } from '../model/phase.ts';
import type { Update } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';
import { effectsOf, type Effects } from './effects.ts';
import {
  reviewPromiseAt,
  reviewStateAt,
  type ReviewPromise,
  type ReviewState,
} from './review-state.ts';

/** An update that is out, with its place among the others. */
export interface PublishedUpdate {
  update: Update;
  /** 1 for the first of its incident: the bulletin's number. */
  number: number;
  phase: Phase;
  effects: Effects;
  /** Codes of the practices that it is about: touched by it, or released since the one before. */
  concerned: ReadonlySet<string>;
  /** Codes of the practices that the one before touched and this one does not. */
  released: ReadonlySet<string>;
}

/** Where one incident stands. Only incidents with an update that is out have a state. */
export interface IncidentState {
  incident: Incident;
  /** Oldest first, at least one. */
  updates: readonly PublishedUpdate[];
  latest: PublishedUpdate;
  phase: Phase;
  isOpen: boolean;
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
  endedAt?: Instant | undefined;
  /** From its beginning to its end, or to now. */
  durationMs: number;
  /** What it taught, once that is out. */
  review?: ReviewState | undefined;
  /** While a review is promised and not out. */
  reviewPromise?: ReviewPromise | undefined;
}

/** When it began to be felt: planned work with its window, not with its announcement. */
export function beganAt({ window, began }: Pick<Incident, 'window' | 'began'>): Instant {
  return window?.from ?? began;
}

const nothing: Effects = new Map();

/** The state of an incident at `now`, or undefined if none of its updates is out by then. */
export function incidentStateAt(
  incident: Incident,
  directory: Directory,
  now: Instant,
): IncidentState | undefined {
  const updates = publish(incident, directory, now);
  const latest = updates.at(-1);
  if (!latest) return undefined;

  const phase = phaseAt(incident, latest.update.phase, now);
  const isOpen = !isOver(phase);
  const isActive = isOpen && phase !== 'scheduled';
  const effects = isActive ? withoutClosed(latest.effects, directory, now) : nothing;
  const next = isOpen ? latest.update.next : undefined;
  const endedAt = isOpen ? undefined : endOf(incident, updates);
  return {
    incident,
    updates,
    latest,
    phase,
    isOpen,
    isActive,
    level: worstLevel([...effects.values()].flatMap(({ impacts }) => impacts.map(levelOf))),
    effects,
    everConcerned: new Set(updates.flatMap(({ concerned }) => [...concerned])),
    next,
    isOverdue: next !== undefined && next < now,
    endedAt,
    durationMs: Math.max(0, (endedAt ?? now) - beganAt(incident)),
    review: reviewStateAt(incident, now),
    reviewPromise: reviewPromiseAt(incident, now),
  };
}

function levelOf({ level }: { level: Level }): Level {
  return level;
}

function publish(incident: Incident, directory: Directory, now: Instant): PublishedUpdate[] {
  const published: PublishedUpdate[] = [];
  for (const update of incident.updates) {
    if (update.at > now) break;
    const effects = effectsOf(update, directory);
    const before = published.at(-1)?.effects ?? nothing;
    const still = withoutClosed(before, directory, update.at);
    const released = new Set([...still.keys()].filter((code) => !effects.has(code)));
    published.push({
      update,
      number: published.length + 1,
      phase: update.phase,
      effects,
      concerned: new Set([...effects.keys(), ...released]),
      released,
    });
  }
  return published;
}

/** A practice that has closed for good is no longer affected, nor released. */
function withoutClosed(effects: Effects, { practices }: Directory, at: Instant): Effects {
  const isGone = (code: string) => {
    const practice = practices.get(code);
    return practice !== undefined && isClosedAt(practice, at);
  };
  const gone = [...effects.keys()].filter(isGone);
  if (gone.length === 0) return effects;
  return new Map([...effects].filter(([code]) => !gone.includes(code)));
}

/** Planned work moves with the clock when nobody has said more than that it is scheduled. */
function phaseAt({ window }: Incident, said: Phase, now: Instant): Phase {
  if (!window || said !== 'scheduled' || now < window.from) return said;
  return now < window.to ? 'in-progress' : 'completed';
}

/** When it was first said to be over, and not taken back since; for planned work, its window's end. */
function endOf({ window }: Incident, updates: readonly PublishedUpdate[]): Instant | undefined {
  const lastOpen = updates.findLastIndex(({ phase }) => !isOver(phase));
  return updates[lastOpen + 1]?.update.at ?? window?.to;
}
