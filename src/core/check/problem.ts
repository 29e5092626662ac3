import { compareText } from '../language/compare.ts';
import type { ProblemCode } from './catalogue/catalogue.ts';

/** One thing wrong in the content, in words for the person who wrote it. */
export interface Problem {
  /** Stable name of the kind of problem, such as update/no-next. Each has its row in catalogue/. */
  code: ProblemCode;
  /** An error stops the build; a warning does not. */
  severity: 'error' | 'warning';
  /** Path inside the content folder, with forward slashes. */
  file: string;
  /** Counted from 1. Missing when the problem is the file itself. */
  line?: number | undefined;
  /** Where in the fields, from the outside in: ['affects', 0, 'services']. In a table: the row, then the column. */
  path?: readonly (string | number)[];
  /** What is wrong, without a full stop at its end. */
  message: string;
  /** What to do or to type instead. May have several lines. */
  fix: string;
}

export function anError(problem: Omit<Problem, 'severity'>): Problem {
  return { severity: 'error', ...problem };
}

export function aWarning(problem: Omit<Problem, 'severity'>): Problem {
  return { severity: 'warning', ...problem };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** The line of a place in a text, counted from 1. `index` counts UTF-16 units. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** The field's name as an author counts: affects no. 1, services. Empty for a whole file. */
export function fieldName({ path = [] }: Problem): string {
  return path
    .map((step) => (typeof step === 'number' ? ` no. ${step + 1}` : `, ${step}`))
    .join('')
    .replace(/^,? /, '');
}

/** In the order in which an author works through them: by file, then line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.code, b.code),
  );
}
