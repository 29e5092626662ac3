import { isSame } from '../model/is-same.ts';
import type { Scope, Update } from '../model/update.ts';
import { isEmptyAnswer, newIncident, readyFor, type Field, type UpdateForm } from './form.ts';
import { writeCause } from './read-causes.ts';
import { writeExpected } from './read-expected.ts';
import { writeSafe } from './read-safe.ts';
import { writeHelpline } from './read-helpline.ts';
import type { Updatable } from './find-incident.ts';
import { writeAccess, writeBacklog, writeEffect, writeScope } from './write-lines.ts';

/** What does not work, for whom, and what is said of it. */
export interface EffectAnswer {
  services: string[];
  scope: Scope;
  level: string;
  /** Whether only some of these are meant, and nobody knows which. */
  extent?: 'some';
  works: string;
  /** One step a line. */
  workaround: string;
}

export interface AccessAnswer {
  scope: Scope;
  is: string;
  /** Where the patients of a closed branch go: a branch's id or the practice's code. */
  goTo?: string;
}

export interface BacklogAnswer {
  scope: Scope;
  tasks: string[];
}

/** A list: what the last update said of it, or what is often true of a new incident, each line true or not, and what is new, one a line. */
export interface ListAnswer {
  before: { text: string; isTrue: boolean }[];
  added: string;
  /** Whether things have turned: then each line was unticked, to be read again. */
  isTurned?: boolean;
}

export const listFields = [
  'expected',
  'safe',
  'doNow',
  'causes',
  'known',
  'unknown',
  'doing',
] as const;
export type ListField = (typeof listFields)[number];

/** What somebody came to write: an update or a new incident, new planned work, or what was wrong in an update. */
export type Purpose = 'update' | 'planned' | 'correction';

/** The answers of somebody who writes on the page: every field is there, and empty where nothing was typed. */
export interface ComposeAnswers extends Record<ListField, ListAnswer> {
  /** "new", or an incident's id. */
  incident: string;
  purpose: Purpose;
  /** The update that is put right, by its file's name. Empty for anything else. */
  corrects: string;
  /** What was wrong in it, and what is right. */
  correction: string;
  title: string;
  /** Who is told: everyone, or practices. */
  audience: string;
  patientTitle: string;
  /** When planned work is, from and to. */
  window: string;
  began: string;
  phase: string;
  setback: string;
  /** When it really ended. */
  ended: string;
  affects: EffectAnswer[];
  access: AccessAnswer[];
  backlog: BacklogAnswer[];
  /** Empty for the next usual time. */
  next: string;
  /** Whether texts go out at night: yes or no. */
  urgent: string;
  summary: string;
  patients: string;
  practices: string;
  /** A helpline for patients, on one line. */
  patientHelp: string;
  /** Roles by what they approved: cause, cyber, data or expected. */
  approvedBy: Record<string, string>;
}

/** What stands there before anything is typed: what the last update said, where there is one. */
export function startAnswers(
  { incident, purpose }: Pick<ComposeAnswers, 'incident' | 'purpose'>,
  found: Updatable | undefined,
): ComposeAnswers {
  const last = found?.last;
  const corrected = purpose === 'correction' ? last : undefined;
  const isTrue = last !== undefined;
  const listOf = (field: ListField): ListAnswer => ({
    before: (last ? linesBefore(field, last) : readyFor(field, { incident, purpose })).map(
      (text) => ({
        text,
        isTrue,
      }),
    ),
    added: '',
    isTurned: false,
  });
  return {
    incident,
    purpose,
    corrects: corrected?.stem ?? '',
    correction: '',
    title: '',
    audience: 'everyone',
    patientTitle: '',
    window: '',
    began: '',
    phase: last?.phase ?? (purpose === 'planned' ? 'scheduled' : 'investigating'),
    setback: corrected?.setback ?? '',
    ended: '',
    affects: (last?.affects ?? []).map(
      ({ services, level, extent, works = '', workaround, ...scope }) => ({
        services,
        ...(extent && { extent }),
        scope: plainScope(scope),
        level,
        works,
        workaround: workaround.join('\n'),
      }),
    ),
    access: (last?.access ?? []).map(({ is, goTo, ...scope }) => ({
      scope: plainScope(scope),
      is,
      ...(goTo !== undefined && { goTo }),
    })),
    backlog: (last?.backlog ?? []).map(({ tasks, ...scope }) => ({
      scope: plainScope(scope),
      tasks,
    })),
    expected: listOf('expected'),
    safe: listOf('safe'),
    doNow: listOf('doNow'),
    causes: listOf('causes'),
    known: listOf('known'),
    unknown: listOf('unknown'),
    doing: listOf('doing'),
    next: '',
    urgent: corrected?.urgent ? 'yes' : 'no',
    summary: corrected?.summary ?? '',
    patients: last?.forPatients ?? '',
    practices: last?.forPractices ?? '',
    patientHelp: writeHelpline(last?.patientHelp),
    approvedBy: {},
  };
}

/** What the last update said in a list, a line each. */
function linesBefore(field: ListField, last: Update): readonly string[] {
  if (field === 'expected') return last.expected.map(writeExpected);
  if (field === 'safe') return last.safe.map(writeSafe);
  if (field === 'causes') return last.causes?.map(writeCause) ?? [];
  return last[field];
}

function plainScope({ areas, practices, everywhere, except, branches }: Scope): Scope {
  return {
    ...{ areas, practices, except },
    ...(everywhere && { everywhere }),
    ...(branches && { branches }),
  };
}

/** Whether a row says of whom it is, and what. Until then it says nothing. */
function isWhole(row: { scope: Scope; services?: string[]; tasks?: string[] }): boolean {
  return hasPlace(row.scope) && (row.services ?? row.tasks)?.length !== 0;
}

function hasPlace({ areas, practices, everywhere, branches = [] }: Scope): boolean {
  return everywhere === true || areas.length + practices.length + branches.length > 0;
}

/** Whether nobody has said anything of what fails: the row stands there to be begun. */
function isBlank({ scope, services, works, workaround }: EffectAnswer): boolean {
  return services.length === 0 && !hasPlace(scope) && `${works}${workaround}`.trim() === '';
}

/** The questions with a row that somebody has begun, and not finished. */
export function unfinished(answers: ComposeAnswers): Field[] {
  const { access, backlog } = answers;
  const begun = { affects: answers.affects.filter((row) => !isBlank(row)), access, backlog };
  return (['affects', 'access', 'backlog'] as const).filter(
    (field) => !begun[field].every(isWhole),
  );
}

/**
 * The answers as a form: what was not touched is left out, so that it stays as
 * it was, and a list that was emptied says that there is nothing.
 */
export function toForm(all: ComposeAnswers, start: ComposeAnswers): UpdateForm {
  const affects = all.affects.filter(isWhole);
  const answers = {
    ...all,
    // While the only row is being changed, nothing works again.
    affects: affects.length === 0 && all.affects.length > 0 ? start.affects : affects,
    access: all.access.filter(isWhole),
    backlog: all.backlog.filter(isWhole),
  };
  const form: Partial<Record<Field, string | string[]>> = {
    incident: answers.incident,
    ...(answers.purpose === 'correction' && {
      corrects: answers.corrects,
      correction: answers.correction,
    }),
    ...(answers.purpose === 'planned' && { window: answers.window }),
  };
  const lines = [
    'title',
    'audience',
    'patientTitle',
    'window',
    'began',
    'phase',
    'setback',
    'ended',
    'next',
    'urgent',
    'summary',
  ] as const;
  for (const field of [...lines, 'patients', 'practices'] as const) {
    if (answers[field].trim() !== '' && answers[field] !== start[field])
      form[field] = answers[field];
  }
  for (const field of listFields) {
    const list = itemsOf(answers[field]);
    const { isTurned = false, added } = answers[field];
    // Whoever has gone through old words has answered anew, whether or not they changed.
    if (isTurned && list.length === 0 && isEmptyAnswer(added)) form[field] = [added];
    else if (isTurned ? list.length > 0 : !isSame(list, itemsOf(start[field]))) form[field] = list;
  }
  if (!isSame(answers.affects, start.affects))
    Object.assign(form, writeEffects(answers, start.affects));
  // A surgery may be closed although no system fails.
  else if (answers.incident === newIncident && answers.access.length > 0) form.affects = [];
  if (!isSame(answers.access, start.access))
    form.access = answers.access.map(({ scope, is, goTo }) =>
      writeAccess({ ...scope, is, ...(goTo && { goTo }) } as never),
    );
  if (!isSame(answers.backlog, start.backlog))
    form.backlog = answers.backlog.map(({ scope, tasks }) =>
      writeBacklog({ ...scope, tasks } as never),
    );
  if (answers.patientHelp !== start.patientHelp)
    form.patientHelp = answers.patientHelp.trim() || 'none';
  const approved = Object.entries(answers.approvedBy).filter(([, role]) => role.trim() !== '');
  if (approved.length > 0) form.approvedBy = approved.map(([kind, role]) => `${kind}: ${role}`);
  return form as UpdateForm;
}

/** What is still true, and what is new. */
function itemsOf({ before, added }: ListAnswer): string[] {
  const kept = before.flatMap(({ text, isTrue }) => (isTrue ? text : []));
  return [...kept, ...linesOf(added).filter((line) => !isEmptyAnswer(line))];
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The lines of a form; "nothing" where something was said of a system before. */
function writeEffects(
  { affects }: ComposeAnswers,
  before: readonly EffectAnswer[],
): Pick<UpdateForm, 'affects' | 'works' | 'workaround'> {
  const saidBefore = (field: 'works' | 'workaround', services: readonly string[]) =>
    before.some((one) => one[field] !== '' && isSame(one.services, services));
  const about = (field: 'works' | 'workaround', split: (text: string) => string[]) =>
    affects.flatMap((one) => {
      const said = split(one[field]);
      const texts = said.length > 0 || !saidBefore(field, one.services) ? said : ['nothing'];
      return texts.map((text) => `${one.services[0]} @ ${writeScope(one.scope)}: ${text}`);
    });
  const works = about('works', (text) => linesOf(text.replaceAll('\n', ' ')));
  const workaround = about('workaround', linesOf);
  return {
    affects: affects.map(({ services, scope, level, extent }) =>
      writeEffect({ services, ...scope, level, extent, workaround: [] } as never),
    ),
    ...(works.length > 0 && { works }),
    ...(workaround.length > 0 && { workaround }),
  };
}
