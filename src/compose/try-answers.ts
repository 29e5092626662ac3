import { makesSense } from '../core/authoring/asked-fields.ts';
import { listFields, type ComposeAnswers } from '../core/authoring/compose-answers.ts';
import { windowInForce, type Updatable } from '../core/authoring/find-incident.ts';
import { questions } from '../core/authoring/questions.ts';
import { readTime } from '../core/authoring/read-time.ts';
import { readWindow } from '../core/authoring/read-window.ts';
import { askedAnew } from '../core/authoring/turn.ts';
import { checkWordsForAll } from '../core/check/words.ts';
import { applyFixes } from '../core/language/plain-english/apply-fixes.ts';
import { practicesInScope, usesService } from '../core/model/directory.ts';
import { isClosedAt } from '../core/model/practice.ts';
import type { Scope } from '../core/model/update.ts';
import type { Window } from '../core/model/window.ts';
import { projectDraft } from '../core/preview/draft-view.ts';
import { showMoment } from '../core/time/london.ts';
import { tryForm, type Desk, type TriedProblem } from '../content/try-form.ts';
import { writeEmailText } from '../render/mail/write-text.ts';
import type { Tried } from './messages.ts';
import { formOf, foundAt, withUnfinished } from './read-answers.ts';

/** What is made of the answers so far, with what it looks like in a language. */
export function tryAnswers(answers: ComposeAnswers, language: string, desk: Desk): Tried {
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

/** The systems that fail in an incident, or did: what piles up waits where they are used. */
function failedIn({ affects }: ComposeAnswers, found: Updatable | undefined): string[] {
  const before = found?.incident.updates.flatMap((one) => one.affects) ?? [];
  return [...affects, ...before].flatMap(({ services }) => services);
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
