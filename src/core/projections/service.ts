import type { Board } from '../board.ts';
import { describeCounts } from '../parts/counts.ts';
import type { Link } from '../parts/link.ts';
import { moment, type Moment } from '../parts/moment.ts';
import { describeScope } from '../parts/scope.ts';
import { levelTag, phaseTag, type Tag } from '../parts/tag.ts';
import { worstLevel } from '../model/level.ts';
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
  areas: { name: string; tag: Tag; count: string }[];
  incidents: { incident: Link; tag: Tag; worst: Tag; began: Moment }[];
}

/** One service: how it is now, where, and every incident in which it failed. */
export function projectService(serviceState: ServiceState, board: Board): ServiceView {
  const { service, level, users, affected, counts } = serviceState;
  const { state, addresses } = board;
  return {
    name: service.name,
    patientName: service.patientName,
    group: service.group,
    about: renderMarkdown(service.about),
    tag: levelTag(level),
    reach:
      users.size === 0
        ? 'No practice uses it.'
        : affected.size === 0
          ? `Working at all ${countOf(users.size, 'practice')} that use it.`
          : `Affected at ${affected.size} of the ${countOf(users.size, 'practice')} that use it${
              counts.length > 1 ? `: ${describeCounts(counts)}` : ''
            }.`,
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
    areas: areas(serviceState, board),
    incidents: state.incidents.flatMap(({ incident, phase, updates }) => {
      const said = updates.flatMap(({ update }) =>
        update.affects.filter(({ services }) => services.includes(service.id)),
      );
      if (said.length === 0) return [];
      return {
        incident: { text: incident.title, href: addresses.path.incident(incident.id) },
        tag: phaseTag(phase),
        worst: levelTag(worstLevel(said.map((effect) => effect.level))),
        began: moment(incident.began),
      };
    }),
  };
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
      count: `${some.length} of ${countOf(here.length, 'practice')}`,
    };
  });
}
