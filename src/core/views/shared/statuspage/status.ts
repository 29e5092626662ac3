import type { Level } from '../../../model/level.ts';
import type { Phase } from '../../../model/phase.ts';
import { worstLevel } from '../../../model/level.ts';
import type { State } from '../../../state/state.ts';

/**
 * Our words in those of Statuspage's public JSON, version 2.
 * Source: the "Status API" page that every public Statuspage serves at /api/v2.
 */
export type ComponentStatus =
  'operational' | 'degraded_performance' | 'partial_outage' | 'major_outage' | 'under_maintenance';
export type StatuspageImpact = 'none' | 'minor' | 'major' | 'critical' | 'maintenance';
export type IncidentStatus = 'investigating' | 'identified' | 'monitoring' | 'resolved';
export type MaintenanceStatus = 'scheduled' | 'in_progress' | 'verifying' | 'completed';

export interface PageStatus {
  indicator: Exclude<StatuspageImpact, 'maintenance'>;
  description: string;
}

export const componentStatus: Record<Level, ComponentStatus> = {
  operational: 'operational',
  'under-maintenance': 'under_maintenance',
  degraded: 'degraded_performance',
  // Statuspage knows no rhythm, and nobody can rely on it.
  'comes-and-goes': 'partial_outage',
  'partial-outage': 'partial_outage',
  'major-outage': 'major_outage',
};

/** Statuspage knows no recovery: the fix is in place, and the incident is not over. */
export const statusOfPhase = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  recovering: 'monitoring',
  resolved: 'resolved',
  scheduled: 'scheduled',
  'in-progress': 'in_progress',
  verifying: 'verifying',
  completed: 'completed',
  // Statuspage takes nothing back: for its clients it is over.
  withdrawn: 'resolved',
} as const satisfies Record<Phase, IncidentStatus | MaintenanceStatus>;

const outages: Partial<Record<Level, PageStatus>> = {
  degraded: { indicator: 'minor', description: 'Partially Degraded Service' },
  'comes-and-goes': { indicator: 'major', description: 'Partial System Outage' },
  'partial-outage': { indicator: 'major', description: 'Partial System Outage' },
  'major-outage': { indicator: 'critical', description: 'Major Service Outage' },
};

/** How bad a level is; nothing for a level that is no fault. */
export function impactOf(level: Level): PageStatus['indicator'] | undefined {
  return outages[level]?.indicator;
}

/**
 * The whole site in one word: its worst service. While an incident is open it
 * never says that all is well, and planned work is never counted as a fault.
 */
export function pageStatus({ services, open, planned }: State): PageStatus {
  const worst = worstLevel([...services.values()].map(({ level }) => level));
  const outage = outages[worst];
  if (outage) return outage;
  if (open.length > 0) return { indicator: 'minor', description: 'Minor Service Outage' };
  return planned.some(({ isActive }) => isActive)
    ? { indicator: 'none', description: 'Service Under Maintenance' }
    : { indicator: 'none', description: 'All Systems Operational' };
}
