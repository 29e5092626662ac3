import { isForPracticesOnly, type IncidentAudience } from '../../model/incident.ts';
import { countPromises, promiseOf } from '../../state/promises.ts';
import type { SiteContext } from '../site-context.ts';
import type { IncidentKind, Phase } from '../../model/phase.ts';
import type { SentCount } from '../../model/sent.ts';
import {
  type Effect,
  isOfThisEnglish,
  scopeOrAll,
  type Scope,
  type Surety,
  timeExpected,
  type Timing,
  type Update,
} from '../../model/update.ts';
import type { Window } from '../../model/window.ts';
import { describeChanges } from '../shared/changes.ts';
import { outletsOf, type Outlet } from '../shared/outlets.ts';
import { sentOf } from '../shared/sent.ts';
import { incidentChangedAt } from '../../state/changed-at.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { toIso, type Instant } from '../../time/instant.ts';
import { helplineDocument, type HelplineDocument } from '../shared/helpline-document.ts';
import { compareText } from '../../language/compare.ts';

/** An incident's permanent record. public/schemas/record.json says what each field means. */
export interface RecordDocument {
  $schema: string;
  demonstration: string | null;
  publisher: string;
  id: string;
  kind: IncidentKind;
  title: string;
  patientTitle: string | null;
  audience: IncidentAudience;
  phase: Phase;
  began: string;
  window: { from: string; to: string } | null;
  ended: string | null;
  /** When it was told that it is over. */
  endTold: string | null;
  updated: string;
  promises: { made: number; kept: number };
  /** Codes, in order. */
  practices: string[];
  background: string;
  sources: {
    note: string | null;
    title: string | null;
    publisher: string | null;
    date: string | null;
    url: string | null;
  }[];
  updates: RecordUpdate[];
  page: string;
  notice: string | null;
}

/** `branches` is there only where some are named. */
type WrittenScope = Omit<Scope, 'everywhere'> & { everywhere: boolean };

export interface RecordUpdate {
  id: string;
  number: number;
  at: string;
  promise: { by: string; lateMinutes: number } | null;
  phase: Phase;
  next: string | null;
  setback: string | null;
  window: { from: string; to: string } | null;
  summary: string;
  forPatients: string;
  forPractices: string;
  translations: {
    language: string;
    text: string;
    translatedBy: string;
    reviewedBy: string | null;
    date: string;
    isOfThisText: boolean;
  }[];
  affects: (WrittenScope & {
    services: string[];
    level: Update['affects'][number]['level'];
    extent?: 'some';
    works: string | null;
    workaround: string[];
    supplier: { name: string; reference: string | null; confirmed: string | null } | null;
  })[];
  expected: {
    timing: Timing;
    time: string;
    sure: Surety;
    from: string | null;
    services: string[];
  }[];
  safe: (WrittenScope & { services: string[]; at: string })[];
  access: (WrittenScope & { is: Update['access'][number]['is']; goTo?: string })[];
  backlog: (WrittenScope & { tasks: Update['backlog'][number]['tasks'] })[];
  alerts: Update['alerts'];
  /** There only where the update has several causes, each approved by itself. */
  causes?: { what: string; services: string[]; approvedBy: string }[];
  doNow: string[];
  known: string[];
  unknown: string[];
  doing: string[];
  patientHelp: HelplineDocument | null;
  help: { given: string[]; next: string | null } | null;
  approvedBy: {
    cause: string | null;
    cyber: string | null;
    data: string | null;
    expected: string | null;
  };
  changes: string[];
  practices: { affected: number; joined: string[]; released: string[]; toldWrongly: string[] };
  corrections: { at: string; what: string; was: (WrittenScope & { services: string[] })[] }[];
  channels: Outlet[];
  sent: SentCount[];
}

/** Everything that was ever published of an incident, oldest first, with nothing left out. */
export function projectRecord(state: IncidentState, context: SiteContext): RecordDocument {
  const { incident, updates, phase, endedAt, reallyEnded, everConcerned } = state;
  const { site } = context.content;
  const { whole } = context.addresses;
  const { window } = state;
  return {
    $schema: whole.schema('record'),
    demonstration: site.demonstration?.notice ?? null,
    publisher: site.publisher.name,
    id: incident.id,
    kind: incident.kind,
    title: incident.title,
    patientTitle: isForPracticesOnly(incident) ? null : incident.patientTitle,
    audience: incident.audience ?? 'everyone',
    phase,
    began: toIso(incident.began),
    window: windowOf(window),
    ended: isoOrNull(reallyEnded),
    endTold: isoOrNull(endedAt),
    updated: toIso(incidentChangedAt(state)),
    promises: countPromises(state),
    practices: inOrder(everConcerned),
    background: incident.background,
    sources: incident.sources.map((source) => ({ ...noSource, ...source })),
    updates: updates.map((published) => recordUpdate(state, published, context)),
    page: whole.incident(incident.id),
    notice: isForPracticesOnly(incident) ? null : whole.notice(incident.id),
  };
}

const noSource = { note: null, title: null, publisher: null, date: null, url: null };

function recordUpdate(
  state: IncidentState,
  published: PublishedUpdate,
  context: SiteContext,
): RecordUpdate {
  const { update, number, phase, effects, released, corrections } = published;
  const before = state.updates[number - 2]?.effects;
  const promise = promiseOf(state, published);
  return {
    id: `${state.incident.id}/${update.stem}`,
    number,
    at: toIso(update.at),
    promise: promise ? { by: toIso(promise.by), lateMinutes: promise.lateMinutes } : null,
    phase,
    next: isoOrNull(update.next),
    setback: update.setback ?? null,
    window: windowOf(published.window),
    summary: update.summary,
    forPatients: update.forPatients,
    forPractices: update.forPractices,
    translations: translations(update),
    ...whatItSays(update),
    changes: describeChanges(state, published),
    practices: {
      affected: effects.size,
      joined: inOrder([...effects.keys()].filter((code) => !before?.has(code))),
      released: inOrder(released),
      toldWrongly: inOrder(published.toldWrongly.practices),
    },
    corrections: corrections.map(({ at, what, was = [] }) => ({
      at: toIso(at),
      what,
      was: was.map((scope) => ({ services: scope.services, ...scopeOf(scope) })),
    })),
    channels: outletsOf(state, published, context),
    sent: sentOf(state, published, context),
  };
}

function translations({ translations: some, forPatients }: Update): RecordUpdate['translations'] {
  return Object.entries(some)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([language, translation]) => ({
      language,
      text: translation.text,
      translatedBy: translation.translatedBy,
      reviewedBy: translation.reviewedBy ?? null,
      date: toIso(translation.date).slice(0, 10),
      isOfThisText: isOfThisEnglish(translation, { forPatients }),
    }));
}

/** The fields of the update as its author wrote them. */
function whatItSays(update: Update) {
  const { doNow, known, unknown, doing, help, alerts, approvedBy } = update;
  return {
    affects: update.affects.map((effect) => ({
      services: effect.services,
      ...scopeOf(effect),
      level: effect.level,
      ...(effect.extent && { extent: effect.extent }),
      works: effect.works ?? null,
      workaround: effect.workaround,
      supplier: supplierOf(effect),
    })),
    expected: update.expected.map((one) => {
      const { timing, time } = timeExpected(one);
      const { sure, from = null, services } = one;
      return { timing, time: toIso(time), sure, from, services };
    }),
    safe: update.safe.map(({ services, at, ...scope }) => ({
      services,
      at: toIso(at),
      ...scopeOf(scopeOrAll(scope)),
    })),
    access: update.access.map(({ is, goTo, ...scope }) => ({
      ...scopeOf(scope),
      is,
      ...(goTo !== undefined && { goTo }),
    })),
    backlog: update.backlog.map((scope) => ({ ...scopeOf(scope), tasks: scope.tasks })),
    alerts,
    ...(update.causes && { causes: update.causes }),
    doNow,
    known,
    unknown,
    doing,
    patientHelp: helplineDocument(update.patientHelp),
    help: help ? { given: help.given, next: isoOrNull(help.next) } : null,
    approvedBy: {
      cause: approvedBy.cause ?? null,
      cyber: approvedBy.cyber ?? null,
      data: approvedBy.data ?? null,
      expected: approvedBy.expected ?? null,
    },
  };
}

function supplierOf({ supplier }: Effect): RecordUpdate['affects'][number]['supplier'] {
  if (!supplier) return null;
  const { name, reference, confirmed } = supplier;
  return { name, reference: reference ?? null, confirmed: isoOrNull(confirmed) };
}

function windowOf(window: Window | undefined): { from: string; to: string } | null {
  return window ? { from: toIso(window.from), to: toIso(window.to) } : null;
}

function scopeOf({ areas, practices, everywhere, except, branches }: Scope): WrittenScope {
  const scope = { areas, practices, everywhere: everywhere ?? false, except };
  return branches ? { ...scope, branches } : scope;
}

function isoOrNull(instant: Instant | undefined): string | null {
  return instant === undefined ? null : toIso(instant);
}

function inOrder(codes: Iterable<string>): string[] {
  return [...codes].toSorted(compareText);
}
