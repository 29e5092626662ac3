import { makeDirectory } from '../model/directory.ts';
import type { Incident, IncidentAudience } from '../model/incident.ts';
import { isOver, type IncidentKind } from '../model/phase.ts';
import type { Update } from '../model/update.ts';
import type { Window } from '../model/window.ts';
import { fileStem } from '../time/london.ts';
import { listOf, midSentence } from '../language/count.ts';
import { words } from '../language/english.ts';
import { titlesOf } from '../language/generated-titles.ts';
import { approve } from './approvals.ts';
import { isNamedByFacts, isPlanned, notForPlanned } from './asked-fields.ts';
import { readAudience, readYes } from './choices.ts';
import { choosePhase } from './choose-phase.ts';
import { chooseEnded, chooseNext, notPlanned, readPlanned, wrongTime } from './choose-times.ts';
import { collectFacts } from './collect-facts.ts';
import {
  updateBody,
  updateFields,
  type DraftFile,
  type Draft,
  type DraftContext,
} from './draft.ts';
import { draftCorrection } from './draft-correction.ts';
import { freeIncidentId, freeMinute } from './file-names.ts';
import { findIncident, windowInForce, type Updatable } from './find-incident.ts';
import { findUpdate } from './find-update.ts';
import {
  anewMessage,
  fromFacts,
  newIncident,
  oneLine,
  unansweredMessage,
  type Field,
  type FormProblem,
  type FormResult,
  type UpdateForm,
} from './form.ts';
import { questionOf } from './questions.ts';
import { readTime } from './read-time.ts';
import { writeWindow } from './read-window.ts';
import { askedAnew } from './turn.ts';
import { writeTime } from './write-time.ts';

/** Makes the files of an update from a form, or says with each question what is wrong with its answer. */
export function makeDraft(
  form: UpdateForm,
  { content, files, now }: DraftContext,
): FormResult<Draft> {
  const found = findIncident(form.incident, content, now);
  if (found === newIncident) return draftFirst(form, { content, files, now });
  if ('message' in found) return { problems: [found] };
  if (form.correction !== undefined) {
    const corrected = findUpdate(form.corrects, found, now);
    if ('message' in corrected) return { problems: [corrected] };
    return draftCorrection(form, corrected, { content, files, now });
  }
  return draftNext(form, found, { content, files, now });
}

function draftNext(form: UpdateForm, found: Updatable, present: DraftContext): FormResult<Draft> {
  const { incident, last } = found;
  const { kind, audience = 'everyone' } = incident;
  const published = incident.updates.filter(({ at }) => at <= present.now);
  const planned = windowInForce(incident, present.now);
  const moved = readPlanned(form, present.now, planned);
  const made = draftUpdate(form, incident.id, {
    ...{ ...present, kind, audience, last, published },
    ...(moved && moved !== 'wrong' && { moved }),
    ...(planned && { planned }),
  });
  const problems = [
    ...(saysWhich(form) ? [nothingWrong] : []),
    ...keptAudience(form, audience),
    ...(moved === 'wrong' ? [wrongTime('window', form.window)] : []),
    ...(moved && kind !== 'maintenance' ? [notPlanned] : []),
    ...(made.problems ?? []),
  ];
  if (problems.length > 0 || !made.value) return { problems };
  const { file, ...rest } = made.value;
  const { id: incidentId, title } = incident;
  return { value: { ...rest, incidentId, title, audience, isNew: false, files: [file] } };
}

function draftFirst(form: UpdateForm, present: DraftContext): FormResult<Draft> {
  const began = form.began ? readTime(form.began, present.now, 'behind') : present.now;
  const kind: IncidentKind = isPlanned(form, undefined) ? 'maintenance' : 'incident';
  const titleIn = (field: 'title' | 'patientTitle') =>
    oneLine(form[field]) || (isNamedByFacts(field, form, undefined) ? fromFacts : '');
  const typed = titleIn('title');
  const forPatients = titleIn('patientTitle');
  const isFromFacts = isFromTheFacts(typed) || isFromTheFacts(forPatients);
  const titles = isFromFacts
    ? titlesFrom(form, typed, present)
    : { title: typed, patientTitle: '' };
  const { title } = titles;
  const incidentId = freeIncidentId(began ?? present.now, title, present.files);
  const audience = readAudience(form.audience ?? 'everyone');
  const window = readPlanned(form, present.now);
  const made = draftUpdate(form, incidentId, {
    ...present,
    kind,
    ...(window && window !== 'wrong' && { planned: window }),
    audience: audience ?? 'everyone',
    published: [],
  });
  const isForPatients = audience !== 'practices';
  const problems = [
    ...(audience ? [] : [wrongAudience(form.audience)]),
    ...(isFromFacts ? [] : missing(form, isForPatients ? ['title', 'patientTitle'] : ['title'])),
    ...(isForPatients ? [] : notForPatients(form, 'patientTitle')),
    ...(began === undefined || began > present.now ? [wrongTime('began', form.began)] : []),
    ...(window === 'wrong' ? [wrongTime('window', form.window)] : []),
    ...(kind === 'maintenance' ? missing(form, ['window']) : []),
    ...(form.correction === undefined ? [] : [nothingToCorrect]),
    ...(saysWhich(form) ? [{ ...nothingToCorrect, field: 'corrects' as const }] : []),
    ...(made.problems ?? []),
  ];
  if (problems.length > 0 || !made.value || !audience || began === undefined) return { problems };
  const head: DraftFile = {
    path: `incidents/${incidentId}/incident.md`,
    fields: {
      ...(isFromFacts && { titles: 'from-facts' }),
      ...(isFromTheFacts(typed) ? {} : { title: typed }),
      ...(isForPatients &&
        !isFromTheFacts(forPatients || fromFacts) && { patientTitle: forPatients }),
      ...(!isForPatients && { audience }),
      kind,
      began: writeTime(began),
      ...(window && window !== 'wrong' && { window: writeWindow(window) }),
    },
    body: '',
  };
  const { file, ...rest } = made.value;
  return { value: { ...rest, incidentId, title, audience, isNew: true, files: [head, file] } };
}

const nothingToCorrect: FormProblem = {
  field: 'correction',
  message: 'is answered, and a new incident has nothing to correct',
  fix: 'Leave it empty, or name the incident whose update was wrong.',
};

/** Whether it is said which update was wrong, and not what was. */
function saysWhich({ corrects, correction }: UpdateForm): boolean {
  return correction === undefined && oneLine(corrects) !== '';
}

const nothingWrong: FormProblem = {
  field: 'corrects',
  message: 'is answered, and nothing says what was wrong in it',
  fix: `Leave it empty, or answer "${questionOf('correction').ask}" as well.`,
};

function isFromTheFacts(answer: string): boolean {
  return /^from (?:the )?facts\.?$/i.test(answer);
}

/** The titles that a new incident has first: made of what its first update names. */
function titlesFrom(
  form: UpdateForm,
  typed: string,
  { content, now }: DraftContext,
): Pick<Incident, 'title' | 'patientTitle'> {
  const { facts } = collectFacts(form, undefined, { content, now }, false);
  const title = isFromTheFacts(typed) ? '' : typed;
  const updates = [{ ...facts, at: now } as Update];
  return titlesOf({ title, patientTitle: '', updates }, makeDirectory(content), now);
}

/** What an update is written into. */
interface Setting extends DraftContext {
  kind: IncidentKind;
  audience: IncidentAudience;
  last?: Update;
  published: readonly Update[];
  /** When planned work was to be done until now, and its new time if it moves. */
  planned?: Window;
  moved?: Window;
}

type OneUpdate = Pick<Draft, 'at' | 'phase' | 'next' | 'notes'> & { file: DraftFile };

function draftUpdate(
  form: UpdateForm,
  incidentId: string,
  { content, files, now, kind, audience, last, published, planned, moved }: Setting,
): FormResult<OneUpdate> {
  const at = freeMinute(now, incidentId, files);
  const phase = choosePhase(form, kind, last, { at, planned });
  const isPlanned = kind === 'maintenance';
  const isEnd = phase.value !== undefined && isOver(phase.value);
  const next =
    isEnd && !form.next
      ? { value: undefined }
      : chooseNext(form, published, at, content.site.promises, moved ?? planned);
  const ended = chooseEnded(form, at);
  const urgent = readYes(form.urgent?.trim() || 'no');
  const isForPatients = audience === 'everyone';
  const levelled = isPlanned ? { level: 'under-maintenance', ...form } : form;
  const { facts, problems } = collectFacts(levelled, last, { content, now: at }, isEnd);
  const isAsked = (field: Field) => isForPatients || field !== 'patients';
  const needed = neededOf(last, isEnd).filter(
    (field) => isAsked(field) && !(isPlanned && notForPlanned.includes(field)),
  );
  const all = [
    ...(phase.problems ?? []),
    ...problems,
    ...missing(form, needed),
    ...missingAtTurn(form, askedAnew(form, last).filter(isAsked), needed),
    ...(isForPatients ? [] : notForPatients(form, 'patients')),
    ...(next.problems ?? []),
    ...(ended.problems ?? []),
    ...(urgent === undefined ? [notYesOrNo(form.urgent)] : []),
  ];
  if (all.length > 0 || !phase.value) return { problems: all };
  const stated = {
    ...facts,
    at,
    phase: phase.value,
    next: next.value,
    ended: ended.value,
    ...(moved && { window: moved }),
    setback: oneLine(form.setback) || undefined,
    ...(urgent && { urgent }),
    summary: oneLine(form.summary),
    forPatients: (form.patients?.trim() || last?.forPatients) ?? '',
    forPractices: (form.practices?.trim() || last?.forPractices) ?? '',
  };
  const { approvedBy, notes, problems: unread } = approve(stated, last, form.approvedBy);
  if (unread.length > 0) return { problems: unread };
  const update = { ...stated, approvedBy };
  const file = {
    path: `incidents/${incidentId}/${fileStem(at)}.md`,
    fields: updateFields(update),
    body: updateBody(update),
  };
  return { value: { at, phase: update.phase, next: update.next, notes, file } };
}

/** Whom an incident is for cannot change once it is published. */
function keptAudience(form: UpdateForm, kept: IncidentAudience): FormProblem[] {
  if (form.audience === undefined || readAudience(form.audience) === kept) return [];
  return [
    {
      field: 'audience',
      message: `cannot change: this incident is for ${midSentence(words.audience[kept])}`,
      fix: 'Leave it out, or write a new incident.',
    },
  ];
}

function wrongAudience(answer: string | undefined): FormProblem {
  const names = Object.values(words.audience);
  const message = `"${oneLine(answer)}" does not say who is told`;
  return { field: 'audience', message, fix: `Choose ${listOf(names, 'or')}.` };
}

function notYesOrNo(answer: string | undefined): FormProblem {
  const message = `"${oneLine(answer)}" is neither yes nor no`;
  return { field: 'urgent', message, fix: 'Write yes, or leave it out.' };
}

/** An answer that nobody could be shown. */
function notForPatients(form: UpdateForm, field: 'patientTitle' | 'patients'): FormProblem[] {
  if (!form[field]?.trim()) return [];
  const message = 'is answered, and this incident is for GP practices only';
  return [{ field, message, fix: 'Leave it empty, or write a new incident for patients too.' }];
}

/** What was said while something was broken is not said again when it is over. */
function neededOf(last: Update | undefined, isEnd: boolean): Field[] {
  if (isEnd) return ['summary', 'patients', 'practices'];
  if (last) return ['summary'];
  return ['affects', 'known', 'unknown', 'doing', 'summary', 'patients', 'practices'];
}

function missing(form: UpdateForm, fields: readonly Field[]): FormProblem[] {
  return fields
    .filter((field) => {
      const answer = form[field];
      const text = Array.isArray(answer) ? answer.join('') : (answer ?? '');
      // "Nothing at all" is an answer to what is affected, not to what is known.
      return text.trim() === '' && !(field === 'affects' && answer !== undefined);
    })
    .map((field) => ({ field, message: unansweredMessage, fix: questionOf(field).hint }));
}

/** What the last update said of a failure may be wrong now, or what it said of its end. */
function missingAtTurn(
  form: UpdateForm,
  anew: readonly Field[],
  needed: readonly Field[],
): FormProblem[] {
  const turned = anew.filter((field) => !needed.includes(field));
  return missing(form, turned).map(({ field }) => ({
    field,
    message: anewMessage,
    fix: `${field ? questionOf(field).hint : ''}${field === 'doNow' ? ' Or write "nothing".' : ''}`,
  }));
}
