import type { Service } from '../../model/service.ts';
import { memoize } from '../../cache/memoize.ts';
import {
  concernedCodes,
  type IncidentState,
  type PublishedUpdate,
} from '../../state/incident-state.ts';
import type { State } from '../../state/state.ts';
import { compareText } from '../../language/compare.ts';

/** An update that is out, with its incident. */
export interface Said {
  state: IncidentState;
  published: PublishedUpdate;
  /** What it is about: the services that it names, and those that work again since the one before. */
  services: readonly Service[];
}

type ByKey = ReadonlyMap<string, readonly Said[]>;

/** Every update that is out, newest first, and those of each practice, area, service and incident. */
export interface SaidIndex {
  all: readonly Said[];
  ofPractice: ByKey;
  ofArea: ByKey;
  ofService: ByKey;
  ofIncident: ByKey;
}

/** Made once for a state, because every practice's feed asks for it. Exercises are not in it. */
export const indexUpdates = memoize((state: State): SaidIndex => {
  const all = sayAll(state.incidents, state);
  return {
    all,
    ofPractice: groupByEach(all, ({ published }) => concernedCodes(published)),
    ofArea: groupByEach(all, (said) => areasOf(said, state)),
    ofService: groupByEach(all, ({ services }) => services.map(({ id }) => id)),
    ofIncident: groupByEach(all, (said) => [said.state.incident.id]),
  };
});

/** Every update of exercises that is out, newest first. */
export const indexExercises = memoize((state: State): readonly Said[] =>
  sayAll(state.exercises, state),
);

function sayAll(some: readonly IncidentState[], state: State): Said[] {
  return some
    .flatMap((one) => one.updates.map((published) => say(one, published, state)))
    .toSorted(
      (a, b) =>
        b.published.update.at - a.published.update.at ||
        compareText(b.state.incident.id, a.state.incident.id),
    );
}

function say(state: IncidentState, published: PublishedUpdate, { directory }: State): Said {
  const named = new Set(
    withTheOneBefore(state, published).flatMap(({ update }) =>
      update.affects.flatMap(({ services }) => services),
    ),
  );
  const services = [...directory.services.values()].filter(({ id }) => named.has(id));
  return { state, published, services };
}

/** The areas of the practices that an update is about, and those whose alert state it gives or ends. */
function areasOf({ state, published }: Said, { directory }: State): Set<string> {
  const areas = new Set(
    withTheOneBefore(state, published).flatMap(({ update }) =>
      update.alerts.flatMap((alert) => alert.areas),
    ),
  );
  for (const code of concernedCodes(published)) {
    const practice = directory.practices.get(code);
    if (practice) areas.add(practice.area);
  }
  return areas;
}

function withTheOneBefore({ updates }: IncidentState, { number }: PublishedUpdate) {
  return updates.slice(Math.max(0, number - 2), number);
}

function groupByEach(all: readonly Said[], keysOf: (said: Said) => Iterable<string>): ByKey {
  const groups = new Map<string, Said[]>();
  for (const said of all) {
    for (const key of keysOf(said)) {
      const group = groups.get(key);
      if (group) group.push(said);
      else groups.set(key, [said]);
    }
  }
  return groups;
}
