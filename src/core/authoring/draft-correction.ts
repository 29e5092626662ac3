import { notKept, scopesOf } from '../check/compare/scopes.ts';
import { makeDirectory } from '../model/directory.ts';
import { isOver } from '../model/phase.ts';
import type { Correction, Update } from '../model/update.ts';
import { minuteMs, type Instant } from '../time/instant.ts';
import { showMoment } from '../time/london.ts';
import { approve } from './approvals.ts';
import { readYes } from './choices.ts';
import { choosePhase } from './choose-phase.ts';
import { chooseEnded, notPlanned, readPlanned, wrongTime } from './choose-times.ts';
import { collectFacts } from './collect-facts.ts';
import { updateBody, updateFields } from './draft.ts';
import { windowInForce, type Updatable } from './find-incident.ts';
import { oneLine, unansweredMessage, type FormResult, type UpdateForm } from './form.ts';
import type { Draft, DraftContext } from './draft.ts';
import { questionOf } from './questions.ts';
import { readTime } from './read-time.ts';

/**
 * A published update put right, the newest or an older one: its own file, with a
 * dated note, and with what the form says in place of what was wrong. What the
 * form leaves out stays as it was; times are read as of that update.
 */
export function draftCorrection(
  form: UpdateForm,
  { incident, last }: Updatable,
  { content, now }: DraftContext,
): FormResult<Draft> {
  const { kind, audience = 'everyone' } = incident;
  const { at } = last;
  const what = oneLine(form.correction);
  const phase = choosePhase(form, kind, last, { at });
  const isEnd = phase.value !== undefined && isOver(phase.value);
  const next = form.next ? readTime(form.next, at, 'ahead') : isEnd ? undefined : last.next;
  const ended = form.ended ? chooseEnded(form, at) : { value: last.ended };
  const window = readPlanned(form, at, windowInForce(incident, at));
  // An end that was published stands as it was, but for what the form says.
  const { facts, problems } = collectFacts(
    form,
    last,
    { content, now: at },
    isEnd && !isOver(last.phase),
  );
  const all = [
    ...(what ? [] : [unanswered]),
    ...(phase.problems ?? []),
    ...problems,
    ...(form.next && (next === undefined || next <= at) ? [wrongTime('next', form.next)] : []),
    ...(ended.problems ?? []),
    ...(window === 'wrong' ? [wrongTime('window', form.window)] : []),
    ...(window && kind !== 'maintenance' ? [notPlanned] : []),
  ];
  if (all.length > 0 || !phase.value || window === 'wrong') return { problems: all };
  const right: Update = {
    ...last,
    ...facts,
    phase: phase.value,
    next,
    ended: ended.value,
    window: window ?? last.window,
    setback: oneLine(form.setback) || last.setback,
    urgent: (form.urgent ? readYes(form.urgent) : last.urgent) ? true : undefined,
    summary: oneLine(form.summary) || last.summary,
    forPatients: form.patients?.trim() || last.forPatients,
    forPractices: form.practices?.trim() || last.forPractices,
  };
  const update = { ...right, corrections: [...last.corrections, noteOf(what, last, right)] };
  const approvals = approve(update, last, form.approvedBy, { isCorrection: true });
  const { approvedBy, notes, problems: unread } = approvals;
  if (unread.length > 0) return { problems: unread };
  const { id: incidentId, title } = incident;
  const path = `incidents/${incidentId}/${last.stem}.md`;
  return {
    value: {
      ...{ incidentId, title, audience, at, phase: phase.value, next },
      isNew: false,
      isCorrection: true,
      files: [{ path, fields: updateFields({ ...update, approvedBy }), body: updateBody(update) }],
      notes: [`It puts the update of ${showMoment(at)} right, with a note that says so.`, ...notes],
    },
  };

  /** The note, with whom the update named by mistake: they hear that it was wrong. */
  function noteOf(said: string, before: Update, after: Update): Correction {
    const gone = notKept(before, after, makeDirectory(content));
    const isSmaller = gone.practices.length + gone.services.length > 0;
    return { at: noteTime(before, now), what: said, ...(isSmaller && { was: scopesOf(before) }) };
  }
}

const unanswered = {
  field: 'correction',
  message: unansweredMessage,
  fix: questionOf('correction').hint,
} as const;

/** This minute, and not before the update or its last note. */
function noteTime({ at, corrections }: Update, now: Instant): Instant {
  return Math.max(at, corrections.at(-1)?.at ?? at, Math.floor(now / minuteMs) * minuteMs);
}
