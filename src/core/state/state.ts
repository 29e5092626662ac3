import { memoize } from '../cache/memoize.ts';
import type { Content } from '../model/content.ts';
import { makeDirectory, type Directory } from '../model/directory.ts';
import { isForPracticesOnly, type Incident } from '../model/incident.ts';
import type { Instant } from '../time/instant.ts';
import { areaState, type AreaState } from './area-state.ts';
import { incidentStateAt, type IncidentState } from './incident-state.ts';
import {
  noticeableOf,
  practiceState,
  withOpenDoors,
  type PracticeState,
} from './practice-state.ts';
import { serviceStates, type ServiceState } from './service-state.ts';

/** Everything that is true at one moment. */
export interface State {
  now: Instant;
  directory: Directory;
  /** Everything for everyone that is out, newest first; exercises apart. */
  incidents: readonly IncidentState[];
  /** Open incidents that are no planned work, newest first. */
  open: readonly IncidentState[];
  /** Planned work that is not over, the soonest first. */
  planned: readonly IncidentState[];
  /** What is for practices only, newest first. It touches nothing else here: see `affectedBy`. */
  staffOnly: readonly IncidentState[];
  /** Exercises that are out, newest first. They touch nothing else here: see `affectedBy`. */
  exercises: readonly IncidentState[];
  services: ReadonlyMap<string, ServiceState>;
  /** All, those too that have closed for good: each has its page. */
  practices: ReadonlyMap<string, PracticeState>;
  /** Those that have not closed for good: what totals count. */
  running: readonly PracticeState[];
  areas: ReadonlyMap<string, AreaState>;
}

/**
 * The state of everything at `now`: a pure function of the content and the moment.
 * `before` is the state of the same systems and places with other incidents: what
 * it says of an incident that is still the same object is not worked out again.
 */
export function stateAt(content: Content, now: Instant, before?: State): State {
  const directory = before?.directory ?? makeDirectory(content);
  const known = statesIn(before, now);
  const all = withContested(
    content.incidents.flatMap(
      (incident) => known.get(incident) ?? incidentStateAt(incident, directory, now) ?? [],
    ),
    (incident) => incidentStateAt(incident, directory, now, true),
  ).toSorted(
    (a, b) => b.incident.began - a.incident.began || (a.incident.id < b.incident.id ? 1 : -1),
  );
  const real = all.filter(({ incident }) => incident.kind !== 'exercise');
  return stateOf({
    now,
    directory,
    incidents: real.filter(({ incident }) => !isForPracticesOnly(incident)),
    staffOnly: real.filter(({ incident }) => isForPracticesOnly(incident)),
    exercises: all.filter(({ incident }) => incident.kind === 'exercise'),
  });
}

/** By incident. Planned work may stay open because of a failure that is in one state only. */
function statesIn(before: State | undefined, now: Instant): Map<Incident, IncidentState> {
  if (before?.now !== now) return new Map();
  return new Map(
    [...before.incidents, ...before.staffOnly, ...before.exercises]
      .filter(({ incident }) => incident.kind !== 'maintenance')
      .map((one) => [one.incident, one]),
  );
}

/**
 * The same moment as practices know it: what is for them only happens like
 * everything else. For systems' pages and data; nothing for patients is made of it.
 */
export const asPracticesKnow = memoize((state: State): State =>
  state.staffOnly.length === 0
    ? state
    : stateOf({ ...state, incidents: toldToPractices(state), staffOnly: [] }),
);

type Told = Pick<State, 'now' | 'directory' | 'incidents' | 'staffOnly' | 'exercises'>;

function stateOf({ now, directory, incidents, staffOnly, exercises }: Told): State {
  const active = incidents.filter(({ isActive }) => isActive);
  const planned = incidents
    .filter(({ incident, isOpen }) => isOpen && incident.kind === 'maintenance')
    .toSorted((a, b) => (a.window?.from ?? 0) - (b.window?.from ?? 0));
  const announced = planned.filter(({ isActive }) => !isActive);
  const services = [...directory.services.values()];
  const noticeable = noticeableOf(directory);
  const practices = withOpenDoors(
    new Map(
      [...directory.practices.values()].map((practice) => [
        practice.code,
        practiceState(practice, active, announced, now, noticeable),
      ]),
    ),
  );
  const running = [...practices.values()].filter(({ closed }) => closed === undefined);
  return {
    now,
    directory,
    incidents,
    open: incidents.filter(({ incident, isOpen }) => isOpen && incident.kind === 'incident'),
    planned,
    staffOnly,
    exercises,
    services: serviceStates(services, running, active),
    practices,
    running,
    areas: new Map(
      [...directory.areas.values()].map((area) => [area.id, areaState(area, directory, practices)]),
    ),
  };
}

/**
 * The clock alone does not complete planned work while a failure touches the
 * same services at the same practices: the work may be what broke them.
 */
function withContested(
  all: readonly IncidentState[],
  keepOpen: (incident: IncidentState['incident']) => IncidentState | undefined,
): IncidentState[] {
  const failing = all.filter(({ incident, isActive }) => isActive && incident.kind === 'incident');
  return all.map((one) => {
    if (!one.isEndedByClock || !failing.some((other) => touchesSame(one, other))) return one;
    return keepOpen(one.incident) ?? one;
  });
}

function touchesSame({ latest: { effects } }: IncidentState, other: IncidentState): boolean {
  return [...effects].some(([code, { impacts }]) => {
    const theirs = other.effects.get(code)?.impacts ?? [];
    return impacts.some(({ service }) => theirs.some((their) => their.service === service));
  });
}

/** The practices that an incident touches now; those that an exercise touches, as if nothing else were wrong. */
export function affectedBy(one: IncidentState, state: World): PracticeState[] {
  const { incident, effects } = one;
  if (effects.size === 0) return [];
  const touched = [...state.practices.values()].filter(({ practice }) =>
    effects.has(practice.code),
  );
  if (incident.kind !== 'exercise' && !isForPracticesOnly(incident)) return touched;
  // A world of its own: no live practice, or no patient of one, knows of it.
  const noticeable = noticeableOf(state.directory);
  return touched.map(({ practice }) => practiceState(practice, [one], [], state.now, noticeable));
}

type World = Pick<State, 'practices' | 'now' | 'directory'>;

/** All that practices are told of, newest first; exercises apart. */
export function toldToPractices({ incidents, staffOnly }: State): readonly IncidentState[] {
  if (staffOnly.length === 0) return incidents;
  return [...incidents, ...staffOnly].toSorted((a, b) => b.incident.began - a.incident.began);
}

/** What is for practices only and touches a practice now, or will, newest first. */
export function staffOnlyAt(code: string, { staffOnly }: State): IncidentState[] {
  return staffOnly.filter(({ isOpen, latest }) => isOpen && latest.effects.has(code));
}

/** The practices that an incident touches now, or, while planned work is only announced, will touch. */
export function concernedBy(one: IncidentState, state: World): PracticeState[] {
  return affectedBy(
    one.phase === 'scheduled' ? { ...one, effects: one.latest.effects } : one,
    state,
  );
}
