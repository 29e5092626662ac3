import type { Board } from '../board.ts';
import { statuspageComponents, type StatuspageComponent } from '../parts/statuspage/component.ts';
import {
  statuspageIncident,
  statuspageMaintenance,
  type StatuspageIncident,
  type StatuspageMaintenance,
} from '../parts/statuspage/incident.ts';
import { statuspagePage, type StatuspagePage } from '../parts/statuspage/page.ts';
import { pageStatus, type PageStatus } from '../parts/statuspage/status.ts';
import type { IncidentState } from '../state/incident-state.ts';

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

/** One of the documents that Statuspage's clients read. Lists are never missing. Exercises stay out. */
export function projectStatuspage(name: StatuspageName, board: Board): StatuspageDocument {
  return { page: statuspagePage(board), ...documents[name](board) };
}

const documents: Record<StatuspageName, (board: Board) => Omit<StatuspageDocument, 'page'>> = {
  summary: (board) => ({
    components: statuspageComponents(board),
    incidents: incidents(board.state.open, board),
    scheduled_maintenances: maintenances(board.state.planned, board),
    status: pageStatus(board.state),
  }),
  status: ({ state }) => ({ status: pageStatus(state) }),
  components: (board) => ({ components: statuspageComponents(board) }),
  incidents: (board) => ({
    incidents: incidents(
      board.state.incidents
        .filter(({ incident }) => incident.kind === 'incident')
        .slice(0, maxListed),
      board,
    ),
  }),
  'incidents/unresolved': (board) => ({ incidents: incidents(board.state.open, board) }),
  'scheduled-maintenances': (board) => ({
    scheduled_maintenances: maintenances(
      board.state.incidents
        .filter(({ incident }) => incident.kind === 'maintenance')
        .slice(0, maxListed),
      board,
    ),
  }),
  'scheduled-maintenances/upcoming': (board) => ({
    scheduled_maintenances: maintenances(
      board.state.planned.filter(({ phase }) => phase === 'scheduled'),
      board,
    ),
  }),
  'scheduled-maintenances/active': (board) => ({
    scheduled_maintenances: maintenances(
      board.state.planned.filter(({ isActive }) => isActive),
      board,
    ),
  }),
};

function incidents(some: readonly IncidentState[], board: Board): StatuspageIncident[] {
  return some.map((state) => statuspageIncident(state, board));
}

function maintenances(some: readonly IncidentState[], board: Board): StatuspageMaintenance[] {
  return some.flatMap((state) => statuspageMaintenance(state, board));
}
