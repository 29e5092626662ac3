import type { SiteContext } from '../../site-context.ts';
import { worstLevel, type Level } from '../../../model/level.ts';
import type { IncidentState } from '../../../state/incident-state.ts';
import type { PublishedUpdate } from '../../../state/published-update.ts';
import type { ServiceState } from '../../../state/service-state.ts';
import type { State } from '../../../state/state.ts';
import { toIso, type Instant } from '../../../time/instant.ts';
import { countOf } from '../../../language/count.ts';
import { pageId } from './page.ts';
import { componentStatus, type ComponentStatus } from './status.ts';

export interface StatuspageComponent {
  id: string;
  name: string;
  status: ComponentStatus;
  created_at: string;
  updated_at: string;
  position: number;
  description: string | null;
  showcase: boolean;
  start_date: string | null;
  group_id: string | null;
  page_id: string;
  group: boolean;
  only_show_if_degraded: boolean;
  /** Only a group has it. */
  components?: string[];
}

const known = new WeakMap<State, StatuspageComponent[]>();

/** Every service, each group before its own. Made once for a state: every document needs them. */
export function statuspageComponents({ state }: Pick<SiteContext, 'state'>): StatuspageComponent[] {
  const components = known.get(state) ?? makeComponents(state);
  known.set(state, components);
  return components;
}

function makeComponents(state: State): StatuspageComponent[] {
  const first = state.incidents.map(({ updates }) => updates[0]?.update.at ?? Infinity);
  const created = first.length === 0 ? 0 : Math.min(...first);
  const changed = lastChanges(state);
  const groups = Map.groupBy(state.services.values(), ({ service }) => service.group);
  return [...groups].flatMap(([name, members], groupIndex) => {
    const leaves = members.map((member, index) => leaf(member, index + 1, created, changed));
    const group: StatuspageComponent = {
      ...shared,
      id: groupId(name),
      name,
      status: componentStatus[worstLevel(members.map(({ level }) => level))],
      created_at: toIso(created),
      updated_at: leaves.reduce((newest, { updated_at: at }) => (at > newest ? at : newest), ''),
      position: groupIndex + 1,
      description: null,
      group_id: null,
      group: true,
      components: leaves.map(({ id }) => id),
    };
    return [group, ...leaves];
  });
}

const shared = {
  showcase: false,
  start_date: null,
  page_id: pageId,
  only_show_if_degraded: false,
};

function leaf(
  { service, level, affected, users }: ServiceState,
  position: number,
  created: Instant,
  changed: ReadonlyMap<string, Instant>,
): StatuspageComponent {
  return {
    ...shared,
    id: service.id,
    name: service.name,
    status: componentStatus[level],
    created_at: toIso(created),
    updated_at: toIso(changed.get(service.id) ?? created),
    position,
    description:
      affected.size === 0
        ? `Working at all ${countOf(users.size, 'practice')} that use it.`
        : `Affected at ${affected.size} of the ${countOf(users.size, 'practice')} that use it.`,
    group_id: groupId(service.group),
    group: false,
  };
}

/** A group has no id of its own. No service's id has an underscore. */
function groupId(name: string): string {
  return `group_${name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;
}

/** When each service's level was last said to be another one, by id. */
function lastChanges({ incidents }: State): Map<string, Instant> {
  const changed = new Map<string, Instant>();
  const note = (id: string, at: Instant) => changed.set(id, Math.max(at, changed.get(id) ?? 0));
  for (const state of incidents) {
    for (const published of state.updates) {
      for (const { id, from, to } of levelChanges(state, published)) {
        if (from !== to) note(id, published.update.at);
      }
    }
    const { latest, phase, window } = state;
    // Planned work that nobody has said more of begins and ends by the clock.
    if (!window || phase === latest.phase) continue;
    for (const id of levelsIn(latest)?.keys() ?? []) {
      note(id, phase === 'completed' ? window.to : window.from);
    }
  }
  return changed;
}

export interface LevelChange {
  id: string;
  from: Level;
  to: Level;
}

/** The services that an update or the one before it names, and their levels in each. */
export function levelChanges(
  { updates }: Pick<IncidentState, 'updates'>,
  published: PublishedUpdate,
): LevelChange[] {
  const before = levelsIn(updates[published.number - 2]);
  const after = levelsIn(published);
  const inForce = (update: PublishedUpdate | undefined, level: Level = 'operational') =>
    update?.phase === 'scheduled' ? 'operational' : level;
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].map((id) => ({
    id,
    from: inForce(updates[published.number - 2], before?.get(id)),
    to: inForce(published, after?.get(id)),
  }));
}

/** The worst level that an update says of each service that it names. */
function levelsIn(published: PublishedUpdate | undefined): Map<string, Level> | undefined {
  if (!published) return undefined;
  const levels = new Map<string, Level>();
  for (const { services, level } of published.update.affects) {
    for (const id of services) levels.set(id, worstLevel([level, levels.get(id) ?? level]));
  }
  return levels;
}
