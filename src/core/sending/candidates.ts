import { isOver, neverHappened } from '../model/phase.ts';
import { concernedCodes, type IncidentState } from '../state/incident-state.ts';
import type { PublishedUpdate } from '../state/published-update.ts';
import { toldToPractices, type State } from '../state/state.ts';
import { hourMs, type Instant } from '../time/instant.ts';
import { toldId, type Told } from './delivery.ts';
import type { Recipient } from './recipients.ts';

/** Nothing that was said longer ago is sent: who gets it would take it for news. */
export const maxAgeMs = 4 * hourMs;

/** An update that may be sent, with whom it is about. */
export interface Candidate extends Told {
  isExercise: boolean;
  /** What `who` may be: codes, `area:<id>` and `all`. */
  about: ReadonlySet<string>;
  /** Those for whom it is a first word, a change of phase, a setback or an end. */
  turns: ReadonlySet<string>;
  /** Codes of practices that it releases. */
  released: ReadonlySet<string>;
}

/** Everything of which practices are told, exercises too. */
export function toldIncidents(state: State): IncidentState[] {
  return [...toldToPractices(state), ...state.exercises];
}

/** Whether something said at a moment is new enough to be sent, and was said since sending was switched on. */
export function isFresh(at: Instant, { now, began }: { now: Instant; began: Instant }): boolean {
  return at > began && at <= now && now - at <= maxAgeMs;
}

/** Updates that are new enough, by incident, the oldest first. */
export function findCandidates(
  state: State,
  moment: { now: Instant; began: Instant },
): Candidate[][] {
  return toldIncidents(state).flatMap((incident) => {
    const fresh = incident.updates.filter(({ update }) => isFresh(update.at, moment));
    return fresh.length === 0 ? [] : [fresh.map((one) => makeCandidate(incident, one, state))];
  });
}

/** Whether anything that is published may have to be sent: an update or a correction that is new enough. */
export function isAnythingFresh(state: State, moment: { now: Instant; began: Instant }): boolean {
  return toldIncidents(state).some(({ updates }) =>
    updates.some(({ update, corrections }) =>
      [update, ...corrections].some(({ at }) => isFresh(at, moment)),
    ),
  );
}

function makeCandidate(
  state: IncidentState,
  published: PublishedUpdate,
  { directory }: State,
): Candidate {
  const { update, number, effects, released, phase } = published;
  const before = state.updates[number - 2];
  const { practices } = directory;
  const wholes = (codes: Iterable<string>) => {
    const found = new Set<string>(['all']);
    for (const code of codes) {
      found.add(code);
      const area = practices.get(code)?.area;
      if (area !== undefined) found.add(`area:${area}`);
    }
    return found;
  };
  const about = wholes(concernedCodes(published));
  for (const { areas } of [...update.alerts, ...(before?.update.alerts ?? [])]) {
    for (const area of areas) about.add(`area:${area}`);
  }
  const isTurn =
    !before ||
    before.phase !== phase ||
    update.setback !== undefined ||
    isOver(phase) ||
    neverHappened(published) !== neverHappened(before);
  const turned = [...[...effects.keys()].filter((code) => !before?.effects.has(code)), ...released];
  return {
    state,
    published,
    id: toldId(state, published),
    isExercise: state.incident.kind === 'exercise',
    about,
    turns: isTurn ? about : turned.length > 0 ? wholes(turned) : new Set(),
    released,
  };
}

/** Whom a line of the list stands for. */
export function isAbout(candidate: Candidate, { who, exercises }: Recipient): boolean {
  if (candidate.isExercise ? exercises === 'no' : exercises === 'only') return false;
  return candidate.about.has(who);
}
