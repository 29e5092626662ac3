import { pageOf, titleOfProblem } from '../core/check/catalogue/catalogue.ts';
import { fieldName, type Problem } from '../core/check/problem.ts';
import { countOf, listOf } from '../core/language/count.ts';

export type Style = (format: 'bold' | 'red' | 'yellow' | 'green' | 'dim', text: string) => string;

const plain: Style = (_format, text) => text;

/**
 * Problems grouped by file, each with its line and its fix, and a count at the
 * end. The first of each kind names the page that explains it.
 */
export function reportForTerminal(all: readonly Problem[], style: Style = plain): string {
  const { shown: problems, left } = leaveOutEqual(all);
  const files = Map.groupBy(problems, ({ file }) => file);
  const first = new Map(problems.toReversed().map((problem) => [problem.code, problem]));
  const groups = [...files].map(([file, some]) =>
    [
      style('bold', file),
      ...some.flatMap((problem) =>
        describeWithPage(problem, first.get(problem.code) === problem, style),
      ),
    ].join('\n'),
  );
  return [...groups, ...left, countProblems(all, style)].join('\n\n');
}

/** Of one kind, so many are told one by one. */
const maxEqual = 20;

/** The first problems of each kind, and a sentence for each kind of which there are more. */
export function leaveOutEqual(problems: readonly Problem[]): { shown: Problem[]; left: string[] } {
  const seen = new Map<string, number>();
  const shown = problems.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= maxEqual;
  });
  const left = [...seen]
    .filter(([, count]) => count > maxEqual)
    .map(
      ([code, count]) =>
        `${countOf(count - maxEqual, 'more problem')} of the kind "${titleOfProblem(code as Problem['code'])}" ${count - maxEqual === 1 ? 'is' : 'are'} not shown here. Mend these first, or run npm run check -- --reporter json.`,
    );
  return { shown, left };
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
