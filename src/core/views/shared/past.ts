import type { SiteContext } from '../site-context.ts';
import { memoize } from '../../cache/memoize.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { toldToPractices, type State } from '../../state/state.ts';
import { number } from '../../language/count.ts';
import { dayOfIncident } from './archives.ts';
import type { Link } from './link.ts';

/** By practice code: every incident that ever concerned it, newest first. Exercises concern nobody. */
export const incidentsOfPractices = memoize((state: State) =>
  groupBy(toldToPractices(state), ({ everConcerned }) => everConcerned),
);

/** By service id: every incident of which an update says that it is affected, newest first. */
export const incidentsOfServices = memoize(({ incidents }: State) =>
  groupBy(
    incidents,
    ({ updates }) =>
      new Set(updates.flatMap(({ update }) => update.affects.flatMap(({ services }) => services))),
  ),
);

function groupBy(
  incidents: readonly IncidentState[],
  idsOf: (one: IncidentState) => ReadonlySet<string>,
): ReadonlyMap<string, readonly IncidentState[]> {
  const groups = new Map<string, IncidentState[]>();
  for (const one of incidents) {
    for (const id of idsOf(one)) {
      const some = groups.get(id);
      if (some) some.push(one);
      else groups.set(id, [one]);
    }
  }
  return groups;
}

/** A past that is cut, so that its page stays small: the newest, and where the others are. */
export interface Past {
  newest: readonly IncidentState[];
  /** Nothing if the newest are all. */
  older?: Older | undefined;
}

export interface Older {
  text: string;
  /** A year each: the page that has what is older of that year, among others. */
  years: Link[];
}

/** More incidents than this are on the pages of their years only. */
export const maxNewest = 10;

/** `incidents` are newest first. */
export function cutPast(incidents: readonly IncidentState[], { addresses }: SiteContext): Past {
  const older = incidents.slice(maxNewest);
  const years = new Set(older.map((one) => dayOfIncident(one).slice(0, 4)));
  return {
    newest: incidents.slice(0, maxNewest),
    older:
      older.length === 0
        ? undefined
        : {
            text: `${number(older.length)} older ${older.length === 1 ? 'one is' : 'ones are'} in the history of all incidents:`,
            years: [...years].map((year) => ({
              text: year,
              href: addresses.path.incidents(year),
            })),
          },
  };
}
