import { z } from 'zod';

/**
 * What Statuspage's public JSON looks like, field by field, as clients read it.
 * Written from published pages, not from our own code.
 */
const time = z.iso.datetime({ precision: 3 });
const id = z.string().regex(/^[\w-]+$/);

const page = z.strictObject({
  id,
  name: z.string().min(1),
  url: z.url(),
  time_zone: z.literal('Europe/London'),
  updated_at: time,
});

const status = z.strictObject({
  indicator: z.enum(['none', 'minor', 'major', 'critical']),
  description: z.enum([
    'All Systems Operational',
    'Partially Degraded Service',
    'Minor Service Outage',
    'Partial System Outage',
    'Major Service Outage',
    'Service Under Maintenance',
  ]),
});

const componentStatus = z.enum([
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'under_maintenance',
]);

const either = {
  id,
  name: z.string().min(1),
  status: componentStatus,
  created_at: time,
  updated_at: time,
  position: z.int().min(1),
  description: z.string().nullable(),
  showcase: z.boolean(),
  start_date: z.string().nullable(),
  page_id: id,
  only_show_if_degraded: z.boolean(),
};
const component = z.union([
  z.strictObject({ ...either, group: z.literal(false), group_id: id.nullable() }),
  z.strictObject({
    ...either,
    group: z.literal(true),
    group_id: z.null(),
    components: z.array(id).min(1),
  }),
]);

const update = z.strictObject({
  id,
  status: z.string(),
  body: z.string().min(1),
  incident_id: id,
  created_at: time,
  updated_at: time,
  display_at: time,
  affected_components: z
    .array(
      z.strictObject({
        code: id,
        name: z.string().regex(/^.+ - .+$/),
        old_status: componentStatus,
        new_status: componentStatus,
      }),
    )
    .min(1)
    .nullable(),
  deliver_notifications: z.boolean(),
  custom_tweet: z.null(),
  tweet_id: z.null(),
});

const eitherIncident = {
  id,
  name: z.string().min(1),
  created_at: time,
  updated_at: time,
  monitoring_at: time.nullable(),
  resolved_at: time.nullable(),
  shortlink: z.url(),
  started_at: time,
  page_id: id,
  components: z.array(component),
  reminder_intervals: z.null(),
};
const incidentStatus = z.enum([
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
]);
const incident = z.strictObject({
  ...eitherIncident,
  status: incidentStatus,
  impact: z.enum(['none', 'minor', 'major', 'critical']),
  incident_updates: z.array(update.extend({ status: incidentStatus })).min(1),
});
const maintenanceStatus = z.enum(['scheduled', 'in_progress', 'verifying', 'completed']);
const maintenance = z.strictObject({
  ...eitherIncident,
  status: maintenanceStatus,
  impact: z.literal('maintenance'),
  incident_updates: z.array(update.extend({ status: maintenanceStatus })).min(1),
  scheduled_for: time,
  scheduled_until: time,
});

const incidents = z.array(incident);
const components = z.array(component);
const scheduled_maintenances = z.array(maintenance);

/** The documents by their addresses below /api/v2/, without the ending. */
export const statuspageShapes = {
  summary: z.strictObject({ page, components, incidents, scheduled_maintenances, status }),
  status: z.strictObject({ page, status }),
  components: z.strictObject({ page, components }),
  incidents: z.strictObject({ page, incidents }),
  'incidents/unresolved': z.strictObject({ page, incidents }),
  'scheduled-maintenances': z.strictObject({ page, scheduled_maintenances }),
  'scheduled-maintenances/upcoming': z.strictObject({ page, scheduled_maintenances }),
  'scheduled-maintenances/active': z.strictObject({ page, scheduled_maintenances }),
};
