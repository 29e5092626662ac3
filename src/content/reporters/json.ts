import { pageOf } from '../../core/check/catalogue/catalogue.ts';
import { fieldName, sortProblems, type Problem } from '../../core/check/problem.ts';
import type { Reporter } from './reporter.ts';

/** For programs. docs/check.md describes the shape; `version` changes when it does. */
export const json: Reporter = {
  name: 'json',
  report: (problems) =>
    JSON.stringify(
      {
        version: 1,
        errors: problems.filter(({ severity }) => severity === 'error').length,
        warnings: problems.filter(({ severity }) => severity === 'warning').length,
        problems: sortProblems(problems).map(toJson),
      },
      null,
      2,
    ),
};

function toJson(problem: Problem) {
  const { code, severity, file, line, message, fix } = problem;
  return {
    code,
    severity,
    file,
    line: line ?? null,
    field: fieldName(problem) || null,
    message,
    fix,
    page: pageOf(code),
  };
}
