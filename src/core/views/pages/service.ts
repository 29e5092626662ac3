import { contextForPractices } from '../shared/as-practices-know.ts';
import { bulletinTitle, markedTitle } from '../shared/incident-title.ts';
import type { SiteContext } from '../site-context.ts';
import { stageOf } from '../../model/phase.ts';
import { describeHistory, type HistoryView } from '../shared/describe-history.ts';
import type { Link } from '../shared/link.ts';
import type { Moment } from '../shared/moment.ts';
import { cutPast, incidentsOfServices, type Older } from '../shared/past.ts';
import { describeScope } from '../shared/scope.ts';
import { serviceFacts, serviceStateOf } from '../shared/service-facts.ts';
import { levelTag, phaseTag, type Tag } from '../shared/tag.ts';
import { describeBegan, windowView, type WindowView } from '../shared/window.ts';
import { showUptime } from '../shared/uptime.ts';
import { worstLevel, type Level } from '../../model/level.ts';
import type { ServiceHistory } from '../../state/history.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { ServiceState } from '../../state/service-state.ts';
import { countOf, listOf, midSentence } from '../../language/count.ts';
import { renderMarkdown } from '../../language/markdown.ts';

export interface ServiceView {
  name: string;
  patientName: string;
  group: string;
  /** HTML. */
  about: string;
  /** Nothing when no practice uses it: then nobody knows. */
  tag?: Tag | undefined;
  reach: string;
  tasks: string;
  /** What the newest bulletins say of it. */
  now: { bulletin: Link; where: string; works: string; workaround: readonly string[] }[];
  /** Planned work that has not begun. */
  planned: { bulletin: Link; window?: WindowView | undefined; where: string }[];
  areas: { name: string; tag: Tag; count: string; uptime: string }[];
  /** Nothing when no practice uses it. */
  history?: HistoryView | undefined;
  copies: Link[];
  /** The newest ones. */
  incidents: { incident: Link; tag: Tag; worst: Tag; began: { label: string; at: Moment } }[];
  /** Where the others are, if there are more. */
  older?: Older | undefined;
}

/** One service: how it is now, where, and the newest incidents in which it failed. */
export function projectService({ service }: ServiceState, site: SiteContext): ServiceView {
  const context = contextForPractices(site);
  const serviceState = serviceStateOf(service, context);
  const { users } = serviceState;
  const { state, addresses } = context;
  const facts = serviceFacts(serviceState, context);
  const all = incidentsOfServices(state).get(service.id) ?? [];
  const past = cutPast(
    all.filter(({ phase }) => phase !== 'scheduled'),
    context,
  );
  return {
    name: service.name,
    patientName: service.patientName,
    group: service.group,
    about: renderMarkdown(service.about),
    tag: users.size > 0 ? facts.tag : undefined,
    reach: facts.reach,
    tasks: listOf(service.tasks.map((task) => midSentence(context.english.text(`task.${task}`)))),
    now: serviceState.incidents.flatMap(({ incident, latest }) =>
      latest.update.affects
        .filter(({ services }) => services.includes(service.id))
        .map(({ works = '', workaround, ...scope }) => ({
          where: describeScope(scope, state.directory),
          bulletin: {
            text: bulletinTitle(incident, latest),
            href: addresses.path.bulletin(incident.id, latest.number),
          },
          works,
          workaround,
        })),
    ),
    planned: planned(serviceState, context),
    areas: areas(serviceState, facts.history, context),
    history: users.size > 0 ? describeHistory(facts, context) : undefined,
    copies: [
      { text: 'These facts as data (JSON)', href: addresses.path.serviceApi(service.id) },
      { text: 'A badge for other websites (SVG)', href: addresses.path.badge(service.id) },
    ],
    incidents: past.newest.map((one) => incidentRow(one, serviceState, context)),
    older: past.older,
  };
}

function incidentRow(
  one: IncidentState,
  { service }: ServiceState,
  { addresses }: SiteContext,
): ServiceView['incidents'][number] {
  const { incident } = one;
  const effects = one.updates.flatMap(({ update }) =>
    update.affects.filter(({ services }) => services.includes(service.id)),
  );
  return {
    incident: { text: markedTitle(incident), href: addresses.path.incident(incident.id) },
    tag: phaseTag(stageOf(one)),
    worst: levelTag(worstLevel(effects.map((effect) => effect.level))),
    began: describeBegan(one),
  };
}

function planned(
  { service }: ServiceState,
  { state, addresses }: SiteContext,
): ServiceView['planned'] {
  return state.planned
    .filter(({ phase }) => phase === 'scheduled')
    .flatMap(({ incident, latest, window }) =>
      latest.update.affects
        .filter(({ services }) => services.includes(service.id))
        .map((scope) => ({
          bulletin: {
            text: bulletinTitle(incident, latest),
            href: addresses.path.bulletin(incident.id, latest.number),
          },
          window: windowView(window),
          where: describeScope(scope, state.directory),
        })),
    );
}

function areas(
  { service, users, affected }: ServiceState,
  history: ServiceHistory,
  { state }: SiteContext,
): ServiceView['areas'] {
  const uptimes = new Map(history.areas.map((one) => [one.area.id, one.recent]));
  return [...state.areas.values()].flatMap(({ area, practices }) => {
    const here = practices.filter(({ practice }) => users.has(practice.code));
    if (here.length === 0) return [];
    const some = here.filter(({ practice }) => affected.has(practice.code));
    const levelsHere = some.flatMap(({ impacts }) =>
      impacts.filter((impact) => impact.service.id === service.id).map(({ level }) => level),
    );
    const uptime = uptimes.get(area.id);
    return {
      name: area.name,
      tag: levelTag(worstLevel(levelsHere)),
      count: describeArea(levelsHere, here.length),
      uptime: uptime ? showUptime(uptime) : '',
    };
  });
}

function describeArea(some: readonly Level[], users: number): string {
  const isPlanned = some.length > 0 && worstLevel(some) === 'under-maintenance';
  // The tag beside it says what it is; "affected" is for failures.
  return `${some.length} of ${countOf(users, 'practice')}${isPlanned ? '' : ' affected'}`;
}
