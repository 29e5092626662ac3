import { questionOf, type Answers, type Field } from './questions.ts';

/**
 * An update as an officer gives it: plain answers, in the order in which they
 * are asked. A field that is left out was not answered, and stays as it was in
 * the last update where there is one; an empty list means "nothing".
 */
export type UpdateForm = Answers;

export type { Field };

/** One thing wrong with an answer, told with the question instead of a line. */
export interface FormProblem {
  /** Nothing if it is in another file than the new one. */
  field?: Field | undefined;
  /** What is wrong, without a full stop at its end. */
  message: string;
  /** What to answer instead. */
  fix: string;
  /** What nobody has approved: cause, cyber, data or expected. */
  kind?: string | undefined;
}

/** What was made of answers: a value, or why there is none. */
export type FormResult<T> =
  { value: T; problems?: never } | { value?: never; problems: readonly FormProblem[] };

/** What is wrong with an answer that nobody has given. */
export const unansweredMessage = 'is not answered';

/** What is wrong with old words that nobody has read again although something works or fails that did not. */
export const anewMessage = 'has to be answered anew: things have turned since the last update';

/** The answer that means a new incident. */
export const newIncident = 'new';

/** The answer in place of a title that is to follow the facts. */
export const fromFacts = 'from facts';

/** What an officer says who means that a list is empty. */
export function isEmptyAnswer(text: string): boolean {
  return /^(?:nothing|none|no|n\/a)\.?$/i.test(text.trim());
}

/** What may be taken as it is of something that has just failed: of planned work nothing has. */
export function readyFor(
  field: Field,
  about: { incident: string; purpose: string },
): readonly string[] {
  const isFailure = about.incident === newIncident && about.purpose === 'update';
  return (isFailure && questionOf(field).ready) || [];
}

/** A text on one line, with single spaces. */
export function oneLine(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
