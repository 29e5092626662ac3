import type { Service } from '../../model/service.ts';
import { memoize } from '../../cache/memoize.ts';
import { concernedCodes, type IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { toldToPractices, type State } from '../../state/state.ts';
import { compareText } from '../../language/compare.ts';

/** An update that is out, with its incident. */
export interface FeedUpdate {
  state: IncidentState;
  published: PublishedUpdate;
  /** What it is about: the services that it names, and those that work again since the one before. */
  services: readonly Service[];
}

type ByKey = ReadonlyMap<string, readonly FeedUpdate[]>;

/** Every update that is out, newest first, and those of each practice, area, service and incident. */
export interface FeedUpdateIndex {
  all: readonly FeedUpdate[];
  ofPractice: ByKey;
  ofArea: ByKey;
  ofService: ByKey;
  ofIncident: ByKey;
}

/** Made once for a state, because every practice's feed asks for it. Exercises are not in it. */
export const indexUpdates = memoize((state: State): FeedUpdateIndex => {
  const all = feedUpdatesOf(toldToPractices(state), state);
  return {
    all,
    ofPractice: groupByEach(all, ({ published }) => concernedCodes(published)),
    ofArea: groupByEach(all, (item) => areasOf(item, state)),
    ofService: groupByEach(all, ({ services }) => services.map(({ id }) => id)),
    ofIncident: groupByEach(all, (item) => [item.state.incident.id]),
  };
});

/** Every update of exercises that is out, newest first. */
export const indexExercises = memoize((state: State): readonly FeedUpdate[] =>
  feedUpdatesOf(state.exercises, state),
);

function feedUpdatesOf(some: readonly IncidentState[], state: State): FeedUpdate[] {
  return some
    .flatMap((one) => one.updates.map((published) => feedUpdateOf(one, published, state)))
    .toSorted(
      (a, b) =>
        b.published.update.at - a.published.update.at ||
        compareText(b.state.incident.id, a.state.incident.id),
    );
}

function feedUpdateOf(
  state: IncidentState,
  published: PublishedUpdate,
  { directory }: State,
): FeedUpdate {
  const named = new Set([
    ...withTheOneBefore(state, published).flatMap(({ update }) =>
      update.affects.flatMap(({ services }) => services),
    ),
    ...published.toldWrongly.services,
  ]);
  const services = [...directory.services.values()].filter(({ id }) => named.has(id));
  return { state, published, services };
}

/** The areas of the practices that an update is about, and those whose alert state it gives or ends. */
function areasOf({ state, published }: FeedUpdate, { directory }: State): Set<string> {
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

/** A withdrawal is about all that was ever said. */
function withTheOneBefore({ updates }: IncidentState, { number, phase }: PublishedUpdate) {
  return updates.slice(phase === 'withdrawn' ? 0 : Math.max(0, number - 2), number);
}

function groupByEach(
  all: readonly FeedUpdate[],
  keysOf: (item: FeedUpdate) => Iterable<string>,
): ByKey {
  const groups = new Map<string, FeedUpdate[]>();
  for (const item of all) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
