import type { Access } from '../model/access.ts';
import type { Expectation } from '../model/guidance.ts';
import type { Level } from '../model/level.ts';
import type { Kind, Phase } from '../model/phase.ts';
import type { Task } from '../model/task.ts';

/**
 * The words that are generated from facts. For each fact there is one wording
 * for patients and one for staff; nothing else in the project words a fact.
 */
export const words = {
  level: {
    operational: 'Working',
    'under-maintenance': 'Planned work',
    degraded: 'Slow or unreliable',
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
  } satisfies Record<Phase, string>,

  /** One sentence for patients on where an incident stands. */
  phaseForPatients: {
    investigating: 'We are finding out what is wrong.',
    identified: 'We know what is wrong. It is not fixed yet.',
    monitoring: 'We think that it is fixed, and we are making sure.',
    recovering:
      'The computer systems work again. Surgeries are catching up, so some things take longer.',
    resolved: 'This problem is over. Surgeries work as usual.',
    scheduled: 'This is planned work. Nothing has changed yet.',
    'in-progress': 'Planned work is under way.',
    verifying: 'The planned work is done, and we are checking it.',
    completed: 'The planned work is over. Surgeries work as usual.',
  } satisfies Record<Phase, string>,

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
  } satisfies Record<Phase, string>,

  access: {
    open: 'Open',
    'open-with-disruption': 'Open, with disruption',
    'urgent-only': 'Urgent care only',
    closed: 'Closed',
  } satisfies Record<Access, string>,

  /** A sentence about one surgery. */
  accessForPatients: {
    open: 'The surgery is open.',
    'open-with-disruption': 'The surgery is open. Some things take longer than usual.',
    'urgent-only': 'The surgery can only help people who need urgent care today.',
    closed: 'The surgery is closed for now.',
  } satisfies Record<Access, string>,

  /** What a patient comes for. */
  task: {
    urgent: 'Urgent help',
    medicine: 'Medicine that has run out',
    appointment: 'Appointments',
    results: 'Test results',
    referral: 'Referrals and hospital letters',
    'sick-note': 'Sick notes',
    other: 'Anything else',
  } satisfies Record<Task, string>,

  expectation: {
    usual: 'As usual',
    delays: 'Delays',
    'another-way': 'Use another way',
  } satisfies Record<Expectation, string>,

  kind: {
    incident: 'Incident',
    maintenance: 'Planned work',
    exercise: 'Exercise',
  } satisfies Record<Kind, string>,

  /** What care cards say before their heading to those who do not see its colour (nhsuk-frontend). */
  cardPrefix: {
    'non-urgent': 'Non-urgent advice: ',
    urgent: 'Urgent advice: ',
    emergency: 'Immediate action required: ',
  },
} as const;
