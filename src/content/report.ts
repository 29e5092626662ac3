import { pageOf } from '../core/check/catalogue/catalogue.ts';
import { fieldName, type Problem } from '../core/model/problem.ts';
import { countOf, listOf } from '../core/language/count.ts';

export type Style = (
  format: 'bold' | 'red' | 'yellow' | 'green' | 'dim',
  text: string,
) => string;

const plain: Style = (_format, text) => text;

/**
 * Problems grouped by file, each with its line and its fix, and a count at the
 * end. The first of each kind names the page that explains it.
 */
export function reportForTerminal(problems: readonly Problem[], style: Style = plain): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const first = new Map(problems.toReversed().map((problem) => [problem.code, problem]));
  const groups = [...files].map(([file, some]) =>
    [style('bold', file), ...some.flatMap((problem) => describeWithPage(problem, first.get(problem.code) === problem, style))].join('\n'),
  );
  return [...groups, countProblems(problems, style)].join('\n\n');
}

/** Lines for one problem, with its page if nobody has named it yet. */
function describeWithPage(problem: Problem, isFirst: boolean, style: Style): string[] {
  const described = describe(problem, style);
  return isFirst ? [described, `      ${style('dim', pageOf(problem.code))}`] : [described];
}

function describe(problem: Problem, style: Style): string {
  const { file, line, severity, message, fix } = problem;
  const place = line === undefined ? file : `${file}:${line}`;
  const field = fieldName(problem);
  const mark = severity === 'error' ? style('red', 'error') : style('yellow', 'warning');
  const indented = fix.replaceAll('\n', '\n      ');
  return `  ${place} ${mark} ${field && `${field}: `}${message}.\n      ${style('green', indented)}`;
}

function countProblems(problems: readonly Problem[], style: Style): string {
  const count = (severity: string) => problems.filter((one) => one.severity === severity).length;
  const counts = [
    count('error') > 0 && countOf(count('error'), 'error'),
    count('warning') > 0 && countOf(count('warning'), 'warning'),
  ].filter((text) => typeof text === 'string');
  return style('bold', `${listOf(counts) || 'No problems'}.`);
}
