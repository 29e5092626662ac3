import type { SiteContext } from '../../site-context.ts';
import { worstLevel } from '../../../model/level.ts';
import { incidentChangedAt, updateChangedAt } from '../../../state/changed-at.ts';
import type { IncidentState } from '../../../state/incident-state.ts';
import type { PublishedUpdate } from '../../../state/published-update.ts';
import { toIso } from '../../../time/instant.ts';
import { showMoment } from '../../../time/london.ts';
import { isForPracticesOnly } from '../../../model/incident.ts';
import { stageOf } from '../../../model/phase.ts';
import { practicesOnly, staffTitle } from '../incident-title.ts';
import { describeEstimatesThen } from '../estimates.ts';
import { words } from '../../../language/english.ts';
import { levelChanges, statuspageComponents, type StatuspageComponent } from './component.ts';
import { pageId } from './page.ts';
import {
  componentStatus,
  impactOf,
  statusOfPhase,
  type ComponentStatus,
  type StatuspageImpact,
  type IncidentStatus,
  type MaintenanceStatus,
} from './status.ts';

export interface StatuspageIncident {
  id: string;
  name: string;
  status: IncidentStatus | MaintenanceStatus;
  created_at: string;
  updated_at: string;
  monitoring_at: string | null;
  resolved_at: string | null;
  impact: StatuspageImpact;
  shortlink: string;
  started_at: string;
  page_id: string;
  /** Newest first. */
  incident_updates: StatuspageUpdate[];
  components: StatuspageComponent[];
  reminder_intervals: null;
}

export interface StatuspageMaintenance extends StatuspageIncident {
  scheduled_for: string;
  scheduled_until: string;
}

export interface StatuspageUpdate {
  id: string;
  status: IncidentStatus | MaintenanceStatus;
  body: string;
  incident_id: string;
  created_at: string;
  updated_at: string;
  display_at: string;
  affected_components: AffectedComponent[] | null;
  deliver_notifications: boolean;
  custom_tweet: null;
  tweet_id: null;
}

interface AffectedComponent {
  code: string;
  /** Group - Component */
  name: string;
  old_status: ComponentStatus;
  new_status: ComponentStatus;
}

export function statuspageIncident(state: IncidentState, context: SiteContext): StatuspageIncident {
  const { incident, updates, phase, endedAt } = state;
  const [first] = updates;
  const monitored = updates.find((one) => statusOfPhase[one.phase] === 'monitoring');
  const named = new Set(
    updates.flatMap(({ update }) => update.affects.flatMap(({ services }) => services)),
  );
  return {
    id: incident.id,
    name: staffTitle(incident, stageOf(state)),
    status: statusOfPhase[phase],
    created_at: toIso(first?.update.at ?? incident.began),
    updated_at: toIso(incidentChangedAt(state)),
    monitoring_at: monitored ? toIso(monitored.update.at) : null,
    resolved_at: endedAt === undefined ? null : toIso(endedAt),
    impact: impact(state),
    shortlink: context.addresses.whole.incident(incident.id),
    started_at: toIso(incident.began),
    page_id: pageId,
    incident_updates: updates.toReversed().map((published) => update(state, published, context)),
    components: statuspageComponents(context).filter(({ id }) => named.has(id)),
    reminder_intervals: null,
  };
}

/** Planned work, with its window. Empty for anything else. */
export function statuspageMaintenance(
  state: IncidentState,
  context: SiteContext,
): StatuspageMaintenance[] {
  const { window } = state;
  if (!window) return [];
  return [
    {
      ...statuspageIncident(state, context),
      scheduled_for: toIso(window.from),
      scheduled_until: toIso(window.to),
    },
  ];
}

/** The worst that was ever said of it, so that the end of an incident does not make it small. */
function impact({ incident, updates, phase }: IncidentState): StatuspageImpact {
  if (phase === 'withdrawn') return 'none';
  if (incident.kind === 'maintenance') return 'maintenance';
  const worst = worstLevel(
    updates.flatMap(({ update }) => update.affects.map(({ level }) => level)),
  );
  const isFelt = updates.some(
    ({ update: { affects, access, backlog } }) =>
      affects.length > 0 || access.length > 0 || backlog.length > 0,
  );
  return impactOf(worst) ?? (isFelt ? 'minor' : 'none');
}

function update(
  state: IncidentState,
  published: PublishedUpdate,
  context: SiteContext,
): StatuspageUpdate {
  const { id: incidentId } = state.incident;
  const at = toIso(published.update.at);
  const affected = affectedComponents(state, published, context);
  return {
    id: `${incidentId}_${published.update.stem}`,
    status: statusOfPhase[published.phase],
    body: body(state, published, context),
    incident_id: incidentId,
    created_at: at,
    updated_at: toIso(updateChangedAt(published)),
    display_at: at,
    affected_components: affected.length === 0 ? null : affected,
    deliver_notifications: true,
    custom_tweet: null,
    tweet_id: null,
  };
}

/** What a chat bot posts: plain text, short, with the way to the whole bulletin. */
function body(state: IncidentState, published: PublishedUpdate, context: SiteContext): string {
  const { incident } = state;
  const { number, phase, corrections } = published;
  const { summary, next } = published.update;
  const {
    content: { site },
    addresses,
  } = context;
  return [
    site.demonstration && `Demonstration. ${site.demonstration.notice}`,
    isForPracticesOnly(incident) && practicesOnly,
    summary,
    words.phaseForStaff[phase],
    ...corrections.map(({ at, what }) => `Corrected at ${showMoment(at)}: ${what}`),
    ...describeEstimatesThen(state, published, context),
    next !== undefined && `Next update by ${showMoment(next)}.`,
    `Bulletin ${number}: ${addresses.whole.bulletin(incident.id, number)}`,
  ]
    .filter((line) => typeof line === 'string')
    .join('\n\n');
}

function affectedComponents(
  state: IncidentState,
  published: PublishedUpdate,
  context: SiteContext,
): AffectedComponent[] {
  const changes = new Map(levelChanges(state, published).map((change) => [change.id, change]));
  return [...context.state.services.values()].flatMap(({ service }) => {
    const change = changes.get(service.id);
    if (!change) return [];
    return {
      code: service.id,
      name: `${service.group} - ${service.name}`,
      old_status: componentStatus[change.from],
      new_status: componentStatus[change.to],
    };
  });
}
