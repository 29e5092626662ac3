// Everything that the page works out, without a page: it runs in a worker, and in tests.
import { describeProposal } from '../core/authoring/answer-issue.ts';
import { makesSense } from '../core/authoring/asked-fields.ts';
import {
  brokenLevels,
  describePhase,
  offeredPhases,
  offerYes,
  unusualAccesses,
  yesOrNo,
} from '../core/authoring/choices.ts';
import {
  listFields,
  startAnswers,
  toForm,
  unfinished,
  type ComposeAnswers,
} from '../core/authoring/compose-answers.ts';
import {
  findIncident,
  olderIncidents,
  updatableIncidents,
  windowInForce,
  type Updatable,
} from '../core/authoring/find-incident.ts';
import {
  newIncident,
  unansweredMessage,
  type Field,
  type UpdateForm,
} from '../core/authoring/form.ts';
import { findUpdate, offerUpdate, updatesOut } from '../core/authoring/find-update.ts';
import { issueFormAddress } from '../core/authoring/issue-form-address.ts';
import { questions } from '../core/authoring/questions.ts';
import { readTime } from '../core/authoring/read-time.ts';
import { readWindow } from '../core/authoring/read-window.ts';
import { askedAnew } from '../core/authoring/turn.ts';
import { usualSlots } from '../core/authoring/usual-slots.ts';
import { writeTime } from '../core/authoring/write-time.ts';
import { checkWordsForAll } from '../core/check/words.ts';
import { words } from '../core/language/english.ts';
import { applyFixes } from '../core/language/plain-english/apply-fixes.ts';
import { isClosedAt } from '../core/model/practice.ts';
import { practicesInScope, usesService } from '../core/model/directory.ts';
import { audiences, isForPracticesOnly } from '../core/model/incident.ts';
import type { Scope } from '../core/model/update.ts';
import type { Window } from '../core/model/window.ts';
import { projectDraft, type DraftView } from '../core/preview/draft-view.ts';
import { parseInstant } from '../core/time/instant.ts';
import { showMoment } from '../core/time/london.ts';
import {
  checkForm,
  moveDesk,
  openDesk,
  tryForm,
  type Desk,
  type TriedProblem,
} from '../content/try-form.ts';
import type { NewFile } from '../content/form-to-files.ts';
import { writeEmailText } from '../render/mail/write-text.ts';
import type { PublishedFile } from '../core/model/published-file.ts';

export interface Choice {
  value: string;
  name: string;
  /** What it means, in a sentence. */
  note: string;
}

/** What the page needs to know of the site once. */
export interface SiteChoices {
  asOf: string;
  /** Set while the clock stands still: a demonstration, or a rehearsal. */
  standsAt: string;
  /** `last` is when its last update was, and what it said. */
  incidents: (Choice & { isOpen: boolean; last: string })[];
  /** Over for so long that only a correction may be of one. */
  older: Choice[];
  /** What can be rehearsed, newest first. */
  rehearsable: Choice[];
  services: { id: string; name: string; users: string[] }[];
  areas: { id: string; name: string }[];
  practices: { code: string; name: string; town: string; area: string }[];
  branches: { id: string; name: string; practice: string }[];
  audiences: Choice[];
  yesOrNo: Choice[];
  levels: Choice[];
  accesses: Choice[];
  tasks: Choice[];
  languages: { id: string; name: string }[];
  /** Sentences that are there in every language, with their slots open. */
  sentences: string[];
}

/** What somebody begins to write. Of a correction, which update it is of: the newest, unless that is said. */
export type Wanted = Pick<ComposeAnswers, 'incident' | 'purpose'> &
  Partial<Pick<ComposeAnswers, 'corrects'>>;

/** What the page needs to know of an incident when somebody begins to write about it. */
export interface Started {
  answers: ComposeAnswers;
  /** Whether it is planned work: nothing has failed. */
  isPlanned: boolean;
  /** Of a correction, which update it may be of, newest first. */
  updates: Choice[];
  phases: Choice[];
  slots: Choice[];
  /** What the last update said, or the one that is put right, and when. Empty for a new incident. */
  last: { at: string; summary: string; promised: string } | undefined;
}

/** What was made of the answers so far. */
export interface Tried {
  asked: Field[];
  problems: (TriedProblem & { mend?: string | undefined })[];
  /** Of these what the last update said is not taken over: something works or fails that did not. */
  anew: Field[];
  /** Of each place that is chosen, in words: "7 of 9 practices". */
  counts: { affects: string[]; access: string[]; backlog: string[] };
  /** Times as they are understood. Empty where nothing was typed. */
  times: { window: string; began: string; ended: string; next: string };
  files: NewFile[];
  view?: (DraftView & { bulletinText: string; subject: string }) | undefined;
}

/** What is proposed: files, and what to say of them. */
export interface Proposal {
  problems: TriedProblem[];
  files: NewFile[];
  incidentId: string;
  title: string;
  /** What its pull request says. */
  body: string;
  /** The names of the files that its incident has here already. */
  known: string[];
  /** The repository's form with the answers in it. Empty where they are too long for an address; nothing where no form asks for this. */
  form?: string | undefined;
}

export interface Engine {
  ready: () => SiteChoices;
  start: (wanted: Wanted) => Started;
  try: (answers: ComposeAnswers, language: string) => Tried;
  propose: (answers: ComposeAnswers) => Proposal;
  /** An exercise that rehearses an incident, beginning now, in a time such as "2 hours" or in the time that it took. */
  rehearse: (incident: string, within: string) => Proposal;
}

/** Nothing if the published content cannot be read. `clock` gives the real time. */
export function makeEngine(published: PublishedFile, clock: () => number): Engine | undefined {
  const sources = { texts: new Map(Object.entries(published.texts)), problems: [] };
  const setting = { today: clock(), asked: published.clock, place: published.place };
  const desk = openDesk(sources, setting);
  if (!desk) return undefined;
  const atDesk = () => moveDesk(desk, clock());
  return {
    ready: () => describeSite(atDesk(), published),
    start: (wanted) => startAt(wanted, atDesk()),
    try: (answers, language) => tryAnswers(answers, language, atDesk()),
    propose: (answers) => propose(answers, atDesk(), published),
    rehearse: (incident, within) => proposeExercise(incident, within, atDesk(), published),
  };
}

function describeSite({ context, setting }: Desk, { asOf }: PublishedFile): SiteChoices {
  const { content, state, translators } = context;
  const practices = content.practices.filter((one) => !isClosedAt(one, state.now));
  const standsStill = setting.asked !== undefined || content.site.demonstration?.now !== undefined;
  return {
    asOf: showMoment(parseInstant(asOf) ?? state.now),
    standsAt: standsStill ? showMoment(state.now) : '',
    older: olderIncidents(content, state.now).map(({ incident: { id, title } }) => ({
      value: id,
      name: title,
      note: '',
    })),
    incidents: updatableIncidents(content, state.now).map(({ incident, last, isOpen }) => ({
      value: incident.id,
      name: incident.title,
      note: `${words.kind[incident.kind]}. ${isOpen ? '' : 'It has come back: '}Last update ${showMoment(last.at)}, ${words.phase[last.phase].toLowerCase()}.`,
      isOpen,
      last: `${showMoment(last.at)}: ${last.summary}`,
    })),
    rehearsable: state.incidents
      .filter(({ incident }) => incident.kind === 'incident' && !isForPracticesOnly(incident))
      .map(({ incident }) => ({ value: incident.id, name: incident.title, note: '' })),
    services: content.services.map((one) => ({
      id: one.id,
      name: one.name,
      users: practices.filter((practice) => usesService(practice, one)).map(({ code }) => code),
    })),
    areas: content.areas.map(({ id, name }) => ({ id, name })),
    practices: practices.map(({ code, name, town, area }) => ({ code, name, town, area })),
    yesOrNo: yesOrNo.map((value) => ({ value, name: offerYes(value), note: '' })),
    branches: practices.flatMap(({ code, branches = [] }) =>
      branches.map(({ id, name }) => ({ id, name, practice: code })),
    ),
    audiences: audiences.map((value) => ({ value, name: words.audience[value], note: '' })),
    levels: brokenLevels
      .toReversed()
      .map((value) => ({ value, name: words.level[value], note: '' })),
    accesses: unusualAccesses.map((value) => ({ value, name: words.access[value], note: '' })),
    tasks: content.tasks.map(({ id }) => ({
      value: id,
      name: context.english.text(`task.${id}`),
      note: '',
    })),
    languages: translators.map(({ language: { id, name } }) => ({ id, name })),
    sentences: Object.values(context.english.language.sentences),
  };
}

function foundAt(
  { incident, purpose, corrects }: Wanted,
  { context }: Desk,
): Updatable | undefined {
  const { now } = context.state;
  const found = findIncident(incident, context.content, now);
  if (found === newIncident || 'message' in found) return undefined;
  if (purpose !== 'correction') return found;
  const corrected = findUpdate(corrects, found, now);
  return 'message' in corrected ? found : corrected;
}

function startAt(wanted: Wanted, desk: Desk): Started {
  const { now } = desk.context.state;
  const found = foundAt(wanted, desk);
  const isCorrection = wanted.purpose === 'correction';
  const kind = wanted.purpose === 'planned' ? 'maintenance' : (found?.incident.kind ?? 'incident');
  const updates = found?.incident.updates.filter(({ at }) => at <= now) ?? [];
  const window = found && windowInForce(found.incident, now);
  const isPlannedWork = kind === 'maintenance' && !isCorrection;
  const isPast = window !== undefined && window.to <= now;
  const usual = isCorrection
    ? [found?.last.next].flatMap((next) => next ?? [])
    : usualSlots(updates, now, desk.context.content.site.promises);
  const slots = usual.map((slot, index) => ({
    // Planned work without an answer promises its end, which is not what stands first here.
    value: index === 0 && !isPlannedWork ? '' : writeTime(slot),
    name: showMoment(slot),
    note:
      slot !== found?.last.next
        ? ''
        : isCorrection
          ? 'As it promised.'
          : 'As the last update promised.',
  }));
  const atItsEnd = {
    value: '',
    name: 'When the work is to be over',
    note: window ? `At ${showMoment(window.to)}.` : '',
  };
  const answers = startAnswers(wanted, found);
  return {
    answers: isPlannedWork && isPast ? { ...answers, next: slots[0]?.value ?? '' } : answers,
    isPlanned: kind === 'maintenance',
    updates:
      found && isCorrection
        ? updatesOut(found, now).map((one) => ({
            value: one.stem,
            name: offerUpdate(one),
            note: '',
          }))
        : [],
    phases: offeredPhases(kind, found?.last.phase).map((value) => ({
      value,
      ...describePhase(value),
    })),
    slots: isPlannedWork && !isPast ? [atItsEnd, ...slots] : slots,
    last: found && {
      at: showMoment(found.last.at),
      summary: found.last.summary,
      promised: found.last.next === undefined ? '' : showMoment(found.last.next),
    },
  };
}

/** The systems that fail in an incident, or did: what piles up waits where they are used. */
function failedIn({ affects }: ComposeAnswers, found: Updatable | undefined): string[] {
  const before = found?.incident.updates.flatMap((one) => one.affects) ?? [];
  return [...affects, ...before].flatMap(({ services }) => services);
}

function formOf(answers: ComposeAnswers, found: Updatable | undefined, now: number): UpdateForm {
  const form = toForm(answers, startAnswers(answers, found));
  const isHidden = (field: Field) =>
    field !== 'incident' && field !== 'approvedBy' && !makesSense(field, form, found, now);
  // What is not asked any more was not answered: a phase may have hidden it.
  const hidden = questions.map(({ field }) => field).filter(isHidden);
  const parts: Field[] = hidden.includes('affects') ? ['works', 'workaround'] : [];
  return Object.fromEntries(
    Object.entries(form).filter(([field]) => ![...hidden, ...parts].includes(field as Field)),
  );
}

function tryAnswers(answers: ComposeAnswers, language: string, desk: Desk): Tried {
  const { context } = desk;
  const { now } = context.state;
  const found = foundAt(answers, desk);
  const form = formOf(answers, found, now);
  // What is put right is read as of then.
  const then = answers.purpose === 'correction' ? (found?.last.at ?? now) : now;
  const tried = tryForm(form, desk);
  const problems = withUnfinished(answers, tried.problems);
  const view =
    tried.after && tried.incidentId
      ? projectDraft({ before: context, after: tried.after }, tried.incidentId, language)
      : undefined;
  const asked = questions
    .map(({ field }) => field)
    .filter(
      (field) => field !== 'incident' && field !== 'level' && makesSense(field, form, found, now),
    );
  const needsApproval =
    problems.some(({ field }) => field === 'approvedBy') || form.approvedBy !== undefined;
  return {
    asked: needsApproval ? [...asked, 'approvedBy'] : asked,
    anew: askedAnew(form, found?.last),
    problems: problems
      .filter(({ field, isHint }) => field !== undefined || !isHint)
      .map((one) => ({ ...one, mend: mendOf(one, answers) })),
    counts: {
      affects: answers.affects.map(({ services, scope }) => countIn(scope, services, desk)),
      access: answers.access.map(({ scope }) => countIn(scope, [], desk)),
      backlog: answers.backlog.map(({ scope }) => countIn(scope, failedIn(answers, found), desk)),
    },
    times: {
      window: showWindow(answers.window, then, found && windowInForce(found.incident, then)),
      began: showTime(answers.began, then, 'behind'),
      ended: showTime(answers.ended, then, 'behind'),
      next:
        answers.next === '' && tried.draft?.next !== undefined
          ? showMoment(tried.draft.next)
          : showTime(answers.next, then, 'ahead'),
    },
    files: tried.files,
    view: view && {
      ...view,
      bulletinText: writeEmailText(view.bulletin),
      subject: view.bulletin.subject,
    },
  };
}

function showTime(text: string, now: number, direction: 'ahead' | 'behind'): string {
  const moment = text.trim() === '' ? undefined : readTime(text, now, direction);
  return moment === undefined ? '' : showMoment(moment);
}

function showWindow(text: string, now: number, current: Window | undefined): string {
  const window = text.trim() === '' ? undefined : readWindow(text, now, current);
  return window ? `${showMoment(window.from)} to ${showMoment(window.to)}` : '';
}

/** How many of the practices that use the systems are in a scope. */
function countIn(scope: Scope, services: readonly string[], { context }: Desk): string {
  const { content, state } = context;
  const chosen = content.services.filter(({ id }) => services.includes(id));
  const uses = (practice: (typeof content.practices)[number]) =>
    chosen.length === 0 || chosen.some((service) => usesService(practice, service));
  const all = content.practices.filter((one) => !isClosedAt(one, state.now) && uses(one));
  const inScope = new Set(practicesInScope(scope, state.directory, state.now));
  return `${all.filter((one) => inScope.has(one)).length} of ${all.length} practices`;
}

/** A row that somebody has begun is not left out without a word. */
function withUnfinished(answers: ComposeAnswers, problems: TriedProblem[]): TriedProblem[] {
  const open = unfinished(answers).map((field) => ({
    ...{ field, message: unansweredMessage, fix: '', isHint: false },
  }));
  return [...problems.filter(({ field }) => !open.some((one) => one.field === field)), ...open];
}

/** The answer with every word put right that needs no thought. Nothing where there is none. */
function mendOf({ field }: TriedProblem, answers: ComposeAnswers): string | undefined {
  if (field === undefined || !(field in answers)) return undefined;
  const answer = answers[field as keyof ComposeAnswers];
  const isList = listFields.some((one) => one === field);
  const text = isList ? (answer as { added: string }).added : answer;
  if (typeof text !== 'string' || text === '') return undefined;
  const mend = (one: string) =>
    applyFixes(
      one,
      field === 'patients'
        ? checkWordsForAll(one, 'patients')
        : field === 'practices' || field === 'doNow'
          ? checkWordsForAll(one, 'practices')
          : checkWordsForAll(one, 'patients', 'practices'),
    );
  const mended = isList ? text.split('\n').map(mend).join('\n') : mend(text);
  return mended === text ? undefined : mended;
}

function propose(answers: ComposeAnswers, desk: Desk, { repository }: PublishedFile): Proposal {
  const found = foundAt(answers, desk);
  const form = formOf(answers, found, desk.context.state.now);
  const { problems, files, title } = checkForm(form, desk);
  return {
    ...toProposal(files, title, desk),
    problems: withUnfinished(
      answers,
      problems.map((one) => ({ ...one, isHint: false })),
    ),
    form: repository ? issueFormAddress(form, repository.page) : '',
  };
}

function proposeExercise(
  id: string,
  within: string,
  desk: Desk,
  { repository }: PublishedFile,
): Proposal {
  const form = { incident: `exercise from ${id}${within && ` within ${within}`}` };
  const { files, problems, title } = checkForm(form, desk);
  return {
    ...toProposal(files, title, desk),
    problems: problems.map((one) => ({ ...one, isHint: false })),
    form: repository ? issueFormAddress(form, repository.page) : '',
  };
}

function toProposal(
  files: NewFile[],
  title: string,
  desk: Desk,
): Omit<Proposal, 'problems' | 'form'> {
  const incidentId = files[0]?.path.split('/')[1] ?? '';
  return {
    files,
    incidentId,
    title,
    body: describeProposal({ title, notes: files.map(({ path }) => path) }),
    known: [...desk.sources.texts.keys()].flatMap((path) =>
      path.startsWith(`incidents/${incidentId}/`) ? (path.split('/')[2] ?? []) : [],
    ),
  };
}
