import type { Update } from '../model/update.ts';
import type { Window } from '../model/window.ts';
import type { Hours } from '../model/working-days.ts';
import type { Instant } from '../time/instant.ts';
import {
  isEmptyAnswer,
  oneLine,
  type FormProblem,
  type FormResult,
  type UpdateForm,
} from './form.ts';
import { questionOf } from './questions.ts';
import { readTime } from './read-time.ts';
import { readWindow } from './read-window.ts';
import { usualSlots } from './usual-slots.ts';

/** What the form says, else the next usual slot. */
export function chooseNext(
  form: UpdateForm,
  published: readonly Update[],
  at: Instant,
  hours: Hours | undefined,
  planned: Window | undefined,
): FormResult<Instant | undefined> {
  // While nothing else is known of planned work, people hear again when it is to be over.
  if (!form.next && planned && planned.to > at) return { value: planned.to };
  const next = form.next ? readTime(form.next, at, 'ahead') : usualSlots(published, at, hours)[0];
  if (next !== undefined && next > at) return { value: next };
  return { problems: [wrongTime('next', form.next)] };
}

/** When it really ended, if the form says so. */
export function chooseEnded(form: UpdateForm, at: Instant): FormResult<Instant | undefined> {
  if (!form.ended?.trim() || isEmptyAnswer(form.ended)) return { value: undefined };
  const ended = readTime(form.ended, at, 'behind');
  return ended !== undefined && ended <= at
    ? { value: ended }
    : { problems: [wrongTime('ended', form.ended)] };
}

/** That an answer is no such time. */
export function wrongTime(
  field: 'began' | 'next' | 'ended' | 'window',
  answer: string | undefined,
): FormProblem {
  const what = {
    began: 'a time that has passed',
    ended: 'a time that has passed',
    next: 'a time after this update',
    window: 'a time ahead, from and to',
  }[field];
  const { hint } = questionOf(field);
  return { field, message: `"${oneLine(answer)}" is not ${what}`, fix: hint };
}

/** When planned work is, if the form says so. `current` is when it is until now. */
export function readPlanned(
  { window = '' }: UpdateForm,
  now: Instant,
  current?: Window,
): Window | 'wrong' | undefined {
  if (window.trim() === '' || isEmptyAnswer(window)) return undefined;
  return readWindow(window, now, current) ?? 'wrong';
}

export const notPlanned: FormProblem = {
  field: 'window',
  message: 'is answered, and this incident is no planned work',
  fix: 'Leave it empty. Write a new incident for planned work.',
};
