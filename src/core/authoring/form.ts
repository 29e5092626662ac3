/**
 * An update as an officer gives it: plain answers, in the order in which they
 * are asked. A field that is left out was not answered, and stays as it was in
 * the last update where there is one; an empty list means "nothing".
 */
export interface UpdateForm {
  /** An incident's id, the end of its address, or "new". */
  incident?: string | undefined;
  title?: string | undefined;
  patientTitle?: string | undefined;
  began?: string | undefined;
  phase?: string | undefined;
  setback?: string | undefined;
  affects?: string[] | undefined;
  /** For entries of `affects` that do not say how badly. */
  level?: string | undefined;
  works?: string[] | undefined;
  workaround?: string[] | undefined;
  access?: string[] | undefined;
  backlog?: string[] | undefined;
  doNow?: string[] | undefined;
  known?: string[] | undefined;
  unknown?: string[] | undefined;
  doing?: string[] | undefined;
  next?: string | undefined;
  summary?: string | undefined;
  patients?: string | undefined;
  practices?: string | undefined;
  approvedBy?: string[] | undefined;
}

export type Field = keyof UpdateForm;

/** One thing wrong with an answer, told with the question instead of a line. */
export interface FormProblem {
  /** Nothing if it is in another file than the new one. */
  field?: Field | undefined;
  /** What is wrong, without a full stop at its end. */
  message: string;
  /** What to answer instead. */
  fix: string;
}

/** What was made of answers: a value, or why there is none. */
export type FormResult<T> =
  { value: T; problems?: never } | { value?: never; problems: readonly FormProblem[] };

/** The answer that means a new incident. */
export const newIncident = 'new';

/** What an officer says who means that a list is empty. */
export function isEmptyAnswer(text: string): boolean {
  return /^(?:nothing|none|no|n\/a)\.?$/i.test(text.trim());
}
