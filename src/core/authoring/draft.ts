import type { Content } from '../model/content.ts';
import type { IncidentAudience } from '../model/incident.ts';
import type { Phase } from '../model/phase.ts';
import type { Effect, Scope, Update } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';
import { writeWindow } from './read-window.ts';
import { writeTime } from './write-time.ts';

/** A file that is to be written: its fields in order, and the text below them. */
export interface DraftFile {
  path: string;
  fields: Record<string, unknown>;
  body: string;
}

/** What answers become: the files, and what they are about. */
export interface Draft {
  incidentId: string;
  title: string;
  isNew: boolean;
  /** Whether it is a published update, put right, and no new one. */
  isCorrection?: true;
  audience: IncidentAudience;
  at: Instant;
  phase: Phase;
  next?: Instant | undefined;
  files: DraftFile[];
  /** What an officer should know although nothing is wrong. */
  notes: string[];
}

/** What is there already: the content, the names of all its files, and the moment. */
export interface DraftContext {
  content: Content;
  files: Iterable<string>;
  now: Instant;
}

/** What an update says, before it has a file. Only one that is published has corrections. */
export type DraftUpdate = Omit<Update, 'stem' | 'file' | 'translations' | 'corrections'> &
  Partial<Pick<Update, 'corrections'>>;

/** An update's fields in the order in which authors read them. What is empty is left out. */
export function updateFields(update: DraftUpdate): Record<string, unknown> {
  const { help, patientHelp } = update;
  return withoutEmpty({
    at: writeTime(update.at),
    phase: update.phase,
    setback: update.setback,
    next: timeOf(update.next),
    ended: timeOf(update.ended),
    window: update.window && writeWindow(update.window),
    urgent: update.urgent || undefined,
    affects: update.affects.map(effectFields),
    expected: update.expected.map((one) =>
      withoutEmpty({
        ...one,
        at: timeOf(one.at),
        by: timeOf(one.by),
        notBefore: timeOf(one.notBefore),
      }),
    ),
    safe: update.safe.map(({ services, at, ...scope }) => ({
      services,
      at: writeTime(at),
      ...scopeFields(scope),
    })),
    access: update.access.map(({ is, goTo, ...scope }) => ({
      ...scopeFields(scope),
      is,
      ...(goTo !== undefined && { goTo }),
    })),
    backlog: update.backlog.map(({ tasks, ...scope }) => ({ ...scopeFields(scope), tasks })),
    alerts: update.alerts,
    causes: update.causes?.map((one) => withoutEmpty(one)),
    doNow: update.doNow,
    known: update.known,
    unknown: update.unknown,
    doing: update.doing,
    patientHelp: patientHelp && withoutEmpty(patientHelp),
    help: help && withoutEmpty({ given: help.given, next: timeOf(help.next) }),
    approvedBy: update.approvedBy,
    corrections: update.corrections?.map(({ at, what, was }) =>
      withoutEmpty({
        at: writeTime(at),
        what,
        was: was?.map(({ services, ...scope }) =>
          withoutEmpty({ services, ...scopeFields(scope) }),
        ),
      }),
    ),
  });
}

/** An update's text: the summary, and a section for each audience. What patients are not told of has none for them. */
export function updateBody({
  summary,
  forPatients,
  forPractices,
}: Pick<Update, 'summary' | 'forPatients' | 'forPractices'>): string {
  const patients = forPatients && `## For patients\n\n${forPatients}\n\n`;
  return `${summary}\n\n${patients}## For practices\n\n${forPractices}\n`;
}

function effectFields(effect: Effect): Record<string, unknown> {
  const { services, level, extent, supplier, works, workaround, ...scope } = effect;
  return withoutEmpty({
    services,
    ...scopeFields(scope),
    level,
    extent,
    supplier: supplier && withoutEmpty({ ...supplier, confirmed: timeOf(supplier.confirmed) }),
    works,
    workaround,
  });
}

function scopeFields(scope: Scope): Record<string, unknown> {
  const { areas, practices, everywhere, except, branches } = scope;
  return withoutEmpty({ everywhere, areas, practices, except, branches });
}

function timeOf(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : writeTime(instant);
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}
