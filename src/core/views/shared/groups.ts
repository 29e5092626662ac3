import type { SiteContext } from '../site-context.ts';
import { memoize } from '../../cache/memoize.ts';
import { isOpenAsUsual } from '../../model/access.ts';
import { thingOf, type Service } from '../../model/service.ts';
import { groupsAt, groupsOf, type Group } from '../../state/groups.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { concernedBy } from '../../state/state.ts';

/** An incident's groups, worked out once for all channels and languages. */
export function incidentGroups(one: IncidentState, context: SiteContext): readonly Group[] {
  return groupsIn(context)(one);
}

const groupsIn = memoize((context: SiteContext) =>
  memoize((one: IncidentState) => groupsOf(one, context.state, context.content.guidance)),
);

/** The groups of some practices by all that is true of them. */
export function practiceGroups(practices: readonly PracticeState[], context: SiteContext): Group[] {
  return groupsAt(practices, context.content.guidance);
}

/** A service that failed in an incident, and where it works again whatever else is open. Of several that patients call by one name, one. */
export interface Repaired {
  service: Service;
  practices: readonly PracticeState[];
}

/** What an incident broke and what works again now, in the services' order. */
export function repairedIn(one: IncidentState, context: SiteContext): readonly Repaired[] {
  return repairsIn(context)(one);
}

const repairsIn = memoize(({ state }: SiteContext) =>
  memoize((one: IncidentState): Repaired[] => {
    const broken = new Map<string, { service: Service; codes: Set<string> }>();
    // Where nothing ever failed, nothing works again.
    const wrongly = new Set(one.updates.flatMap((other) => [...other.toldWrongly.practices]));
    for (const { effects } of one.updates.slice(0, -1)) {
      for (const [code, { impacts }] of effects) {
        for (const { service } of wrongly.has(code) ? [] : impacts) {
          const thing = thingOf(service);
          const known = broken.get(thing) ?? { service, codes: new Set() };
          known.codes.add(code);
          broken.set(thing, known);
        }
      }
    }
    // An exercise is a world of its own: no live practice knows of it.
    const ownWorld = new Map(
      one.incident.kind === 'exercise'
        ? concernedBy(one, state).map((practice) => [practice.practice.code, practice] as const)
        : [],
    );
    return [...broken.values()]
      .filter(({ service: { tasks } }) => tasks.length > 0)
      .toSorted((a, b) => a.service.position - b.service.position)
      .map(({ service, codes }) => ({
        service,
        practices: [...state.practices.values()].filter(
          (live) =>
            codes.has(live.practice.code) &&
            live.closed === undefined &&
            !(ownWorld.get(live.practice.code) ?? live).impacts.some(
              (impact) => thingOf(impact.service) === thingOf(service),
            ),
        ),
      }))
      .filter(({ practices }) => practices.length > 0);
  }),
);

/** Surgeries that an incident had closed, or kept to urgent care, and that are open again whatever else is open. */
export function openedAgainIn(one: IncidentState, { state }: SiteContext): PracticeState[] {
  if (one.incident.kind !== 'incident') return [];
  const wereShut = new Set(
    one.updates
      .slice(0, -1)
      .flatMap(({ effects }) =>
        [...effects].flatMap(([code, { access }]) => (access.every(isOpenAsUsual) ? [] : code)),
      ),
  );
  return [...wereShut].flatMap((code) => {
    const practice = state.practices.get(code);
    const isOpen = practice && practice.closed === undefined && isOpenAsUsual(practice.access);
    return isOpen ? practice : [];
  });
}
