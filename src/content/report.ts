import { fieldName, type Problem } from '../core/problems/problem.ts';
import { countOf, listOf } from '../core/words/count.ts';

type Style = (format: 'bold' | 'red' | 'yellow' | 'green', text: string) => string;

const plain: Style = (_format, text) => text;

/** Problems grouped by file, each with its line and its fix, and a count at the end. */
export function reportForTerminal(problems: readonly Problem[], style: Style = plain): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const groups = [...files].map(([file, some]) =>
    [style('bold', file), ...some.map((problem) => describe(problem, style))].join('\n'),
  );
  return [...groups, countProblems(problems, style)].join('\n\n');
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
