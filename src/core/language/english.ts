import type { Access } from '../model/access.ts';
import type { Expectation } from '../model/guidance.ts';
import type { IncidentAudience } from '../model/incident.ts';
import type { Level } from '../model/level.ts';
import type { IncidentKind, Stage } from '../model/phase.ts';
import type { Progress } from '../model/review.ts';
import type { Overrun } from '../model/window.ts';

/**
 * The words for staff that are generated from facts, in English. What patients
 * read is in the languages' own files.
 */
export const words = {
  level: {
    operational: 'Working',
    'under-maintenance': 'Planned work',
    degraded: 'Slow or unreliable',
    'comes-and-goes': 'Comes and goes',
    'partial-outage': 'Partly working',
    'major-outage': 'Not working',
  } satisfies Record<Level, string>,

  phase: {
    investigating: 'Investigating',
    identified: 'Cause known',
    monitoring: 'Fix being watched',
    recovering: 'Recovering',
    resolved: 'Resolved',
    scheduled: 'Planned',
    'in-progress': 'In progress',
    verifying: 'Being checked',
    completed: 'Completed',
    withdrawn: 'Withdrawn',
    cancelled: 'Cancelled',
  } satisfies Record<Stage, string>,

  /** "Fixed?" answered for staff. */
  phaseForStaff: {
    investigating: 'Not fixed. The cause is not known yet.',
    identified: 'Not fixed. The cause is known.',
    monitoring: 'A fix is in place and is being watched.',
    recovering: 'Fixed, but not back to normal: there is a backlog.',
    resolved: 'Fixed, and back to normal.',
    scheduled: 'Planned work. Nothing has changed yet.',
    'in-progress': 'Planned work is under way.',
    verifying: 'The planned work is done and is being checked.',
    completed: 'The planned work is over.',
    withdrawn: 'This was published by mistake. Take no notice of it.',
    cancelled: 'The planned work is cancelled. It did not take place.',
  } satisfies Record<Stage, string>,

  /** Planned work that goes on after the end of its window. */
  overrun: {
    said: 'It was planned until {to}, and is not finished.',
    unsaid: 'It was planned until {to}. Nobody has confirmed yet that it is over.',
  } satisfies Record<Overrun, string>,

  audience: {
    everyone: 'Patients and GP practices',
    practices: 'GP practices only',
  } satisfies Record<IncidentAudience, string>,

  access: {
    open: 'Open',
    'open-with-disruption': 'Open, with disruption',
    'urgent-only': 'Urgent care only',
    closed: 'Closed',
  } satisfies Record<Access, string>,

  expectation: {
    usual: 'As usual',
    delays: 'Delays',
    'another-way': 'Use another way',
  } satisfies Record<Expectation, string>,

  kind: {
    incident: 'Incident',
    maintenance: 'Planned work',
    exercise: 'Exercise',
  } satisfies Record<IncidentKind, string>,

  progress: {
    accepted: 'Accepted',
    'in-progress': 'In progress',
    done: 'Done',
    rejected: 'Rejected',
  } satisfies Record<Progress, string>,
} as const;
