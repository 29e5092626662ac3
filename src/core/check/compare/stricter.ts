import type { ProblemCode } from '../catalogue/catalogue.ts';
import type { Problem } from '../problem.ts';

/** What may stay in what people have read already, and not begin anew. */
const refusedInNew: ReadonlySet<ProblemCode> = new Set(['file/bracket-list']);

/** The same problems, where some warnings are errors in files that are new. */
export function beStrictWithNew(
  problems: readonly Problem[],
  isNew: (file: string) => boolean,
): Problem[] {
  return problems.map((problem) =>
    refusedInNew.has(problem.code) && isNew(problem.file)
      ? { ...problem, severity: 'error' }
      : problem,
  );
}
