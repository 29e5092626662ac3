import type { SiteContext } from '../site-context.ts';
import { statuspageComponents, type StatuspageComponent } from '../shared/statuspage/component.ts';
import {
  statuspageIncident,
  statuspageMaintenance,
  type StatuspageIncident,
  type StatuspageMaintenance,
} from '../shared/statuspage/incident.ts';
import { statuspagePage, type StatuspagePage } from '../shared/statuspage/page.ts';
import { pageStatus, type PageStatus } from '../shared/statuspage/status.ts';
import { contextForPractices } from '../shared/as-practices-know.ts';
import type { IncidentState } from '../../state/incident-state.ts';

/** The documents below /api/v2/, by their addresses without the ending. */
export const statuspageNames = [
  'summary',
  'status',
  'components',
  'incidents',
  'incidents/unresolved',
  'scheduled-maintenances',
  'scheduled-maintenances/upcoming',
  'scheduled-maintenances/active',
] as const;
export type StatuspageName = (typeof statuspageNames)[number];

export interface StatuspageDocument {
  page: StatuspagePage;
  components?: StatuspageComponent[];
  incidents?: StatuspageIncident[];
  scheduled_maintenances?: StatuspageMaintenance[];
  status?: PageStatus;
}

/** As many as a Statuspage lists of all that ever was. What is open is never cut. */
const maxListed = 50;

/**
 * One of the documents that Statuspage's clients read. Lists are never missing.
 * Exercises stay out; what is for practices only is in, and marked.
 */
export function projectStatuspage(name: StatuspageName, site: SiteContext): StatuspageDocument {
  const context = contextForPractices(site);
  return { page: statuspagePage(context), ...documents[name](context) };
}

/** One incident or planned work, as a Statuspage gives it by its id. */
export function projectStatuspageIncident(
  { incident: { id } }: IncidentState,
  site: SiteContext,
): Pick<StatuspageDocument, 'page'> & { incident: StatuspageIncident | undefined } {
  const context = contextForPractices(site);
  const state = context.state.incidents.find((one) => one.incident.id === id);
  return { page: statuspagePage(context), incident: state && describe(state, context) };
}

function describe(state: IncidentState, context: SiteContext): StatuspageIncident | undefined {
  if (state.incident.kind !== 'maintenance') return statuspageIncident(state, context);
  return maintenances([state], context)[0];
}

const documents: Record<
  StatuspageName,
  (context: SiteContext) => Omit<StatuspageDocument, 'page'>
> = {
  summary: (context) => ({
    components: statuspageComponents(context),
    incidents: incidents(context.state.open, context),
    scheduled_maintenances: maintenances(context.state.planned, context),
    status: pageStatus(context.state),
  }),
  status: ({ state }) => ({ status: pageStatus(state) }),
  components: (context) => ({ components: statuspageComponents(context) }),
  incidents: (context) => ({
    incidents: incidents(
      context.state.incidents
        .filter(({ incident }) => incident.kind === 'incident')
        .slice(0, maxListed),
      context,
    ),
  }),
  'incidents/unresolved': (context) => ({ incidents: incidents(context.state.open, context) }),
  'scheduled-maintenances': (context) => ({
    scheduled_maintenances: maintenances(
      context.state.incidents
        .filter(({ incident }) => incident.kind === 'maintenance')
        .slice(0, maxListed),
      context,
    ),
  }),
  'scheduled-maintenances/upcoming': (context) => ({
    scheduled_maintenances: maintenances(
      context.state.planned.filter(({ phase }) => phase === 'scheduled'),
      context,
    ),
  }),
  'scheduled-maintenances/active': (context) => ({
    scheduled_maintenances: maintenances(
      context.state.planned.filter(({ isActive }) => isActive),
      context,
    ),
  }),
};

function incidents(some: readonly IncidentState[], context: SiteContext): StatuspageIncident[] {
  return some.map((state) => statuspageIncident(state, context));
}

function maintenances(
  some: readonly IncidentState[],
  context: SiteContext,
): StatuspageMaintenance[] {
  return some.flatMap((state) => statuspageMaintenance(state, context));
}
