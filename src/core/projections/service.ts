import type { Board } from '../board.ts';
import { stageOf } from '../model/phase.ts';
import { describeCounts } from '../parts/counts.ts';
import type { Link } from '../parts/link.ts';
import type { Moment } from '../parts/moment.ts';
import { describeScope } from '../parts/scope.ts';
import { levelTag, phaseTag, type Tag } from '../parts/tag.ts';
import { describeBegan, windowView, type WindowView } from '../parts/window.ts';
import { worstLevel, type Level } from '../model/level.ts';
import type { LevelCounts } from '../state/changes.ts';
import type { ServiceState } from '../state/state.ts';
import { countOf, listOf, midSentence } from '../words/count.ts';
import { renderMarkdown } from '../words/markdown.ts';

export interface ServiceView {
  name: string;
  patientName: string;
  group: string;
  /** HTML. */
  about: string;
  tag: Tag;
  reach: string;
  tasks: string;
  /** What the newest bulletins say of it. */
  now: { bulletin: Link; where: string; works: string; workaround: readonly string[] }[];
  /** Planned work that has not begun. */
  planned: { bulletin: Link; window?: WindowView | undefined; where: string }[];
  areas: { name: string; tag: Tag; count: string }[];
  incidents: { incident: Link; tag: Tag; worst: Tag; began: { label: string; at: Moment } }[];
}

/** One service: how it is now, where, and every incident in which it failed. */
export function projectService(serviceState: ServiceState, board: Board): ServiceView {
  const { service, level } = serviceState;
  const { state, addresses } = board;
  return {
    name: service.name,
    patientName: service.patientName,
    group: service.group,
    about: renderMarkdown(service.about),
    tag: levelTag(level),
    reach: describeReach(serviceState),
    tasks: listOf(service.tasks.map((task) => midSentence(board.english.text(`task.${task}`)))),
    now: serviceState.incidents.flatMap(({ incident, latest }) =>
      latest.update.affects
        .filter(({ services }) => services.includes(service.id))
        .map(({ works = '', workaround, ...scope }) => ({
          where: describeScope(scope, state.directory),
          bulletin: {
            text: `Bulletin ${latest.number}: ${latest.update.summary}`,
            href: addresses.path.bulletin(incident.id, latest.number),
          },
          works,
          workaround,
        })),
    ),
    planned: planned(serviceState, board),
    areas: areas(serviceState, board),
    incidents: state.incidents.flatMap((one) => {
      const { incident } = one;
      const said = one.updates.flatMap(({ update }) =>
        update.affects.filter(({ services }) => services.includes(service.id)),
      );
      if (said.length === 0 || one.phase === 'scheduled') return [];
      return {
        incident: { text: incident.title, href: addresses.path.incident(incident.id) },
        tag: phaseTag(stageOf(one)),
        worst: levelTag(worstLevel(said.map((effect) => effect.level))),
        began: describeBegan(one),
      };
    }),
  };
}

/** Where it fails, and, apart from that, where it is being worked on as planned. */
function describeReach({ users, affected, counts }: ServiceState): string {
  if (users.size === 0) return 'No practice uses it.';
  const all = countOf(users.size, 'practice');
  if (affected.size === 0) return `Working at all ${all} that use it.`;
  const failing = counts.filter(({ level }) => level !== 'under-maintenance');
  const failingCount = total(failing);
  const plannedCount = affected.size - failingCount;
  if (failingCount === 0) return `Planned work at ${plannedCount} of the ${all} that use it.`;
  const breakdown = failing.length > 1 ? `: ${describeCounts(failing)}` : '';
  return [
    `Affected at ${failingCount} of the ${all} that use it${breakdown}.`,
    plannedCount > 0 && `Planned work at ${plannedCount}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function total(counts: LevelCounts): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function planned({ service }: ServiceState, { state, addresses }: Board): ServiceView['planned'] {
  return state.planned
    .filter(({ phase }) => phase === 'scheduled')
    .flatMap(({ incident, latest, window }) =>
      latest.update.affects
        .filter(({ services }) => services.includes(service.id))
        .map((scope) => ({
          bulletin: {
            text: `Bulletin ${latest.number}: ${latest.update.summary}`,
            href: addresses.path.bulletin(incident.id, latest.number),
          },
          window: windowView(window),
          where: describeScope(scope, state.directory),
        })),
    );
}

function areas({ service, users, affected }: ServiceState, { state }: Board): ServiceView['areas'] {
  return [...state.areas.values()].flatMap(({ area, practices }) => {
    const here = practices.filter(({ practice }) => users.has(practice.code));
    if (here.length === 0) return [];
    const some = here.filter(({ practice }) => affected.has(practice.code));
    const levelsHere = some.flatMap(({ impacts }) =>
      impacts.filter((impact) => impact.service.id === service.id).map(({ level }) => level),
    );
    return {
      name: area.name,
      tag: levelTag(worstLevel(levelsHere)),
      count: describeArea(levelsHere, here.length),
    };
  });
}

function describeArea(some: readonly Level[], users: number): string {
  const isPlanned = some.length > 0 && worstLevel(some) === 'under-maintenance';
  // The tag beside it says what it is; "affected" is for failures.
  return `${some.length} of ${countOf(users, 'practice')}${isPlanned ? '' : ' affected'}`;
}
