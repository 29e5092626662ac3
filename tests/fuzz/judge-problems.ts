import type { ContentReport } from '../../src/content/read-content.ts';
import { leaveOutEqual } from '../../src/content/report.ts';
import { github } from '../../src/content/reporters/github.ts';
import { json } from '../../src/content/reporters/json.ts';
import { terminal } from '../../src/content/reporters/terminal.ts';
import type { ProblemCode } from '../../src/core/check/catalogue/catalogue.ts';
import { hasErrors, type Problem } from '../../src/core/check/problem.ts';
import { shown } from './mutation.ts';
import type { Files } from './originals.ts';

/** What a program lets slip when it talks about something that is not there. */
export const slips = /\bundefined\b|\[object \w+\]|\bNaN\b|Invalid Date|\bInfinity\b/;
/** What is wrong with a file as a whole, and so with none of its lines. */
const wholeFile: ReadonlySet<ProblemCode> = new Set([
  'file/misplaced',
  'file/too-large',
  'incident/no-update',
  'kit/left-out',
  'language/no-guidance',
  'review/no-incident',
  'translation/of-nothing',
] as const);
const stackLine = /\n\s+at .*:\d+:\d+/;
const plain = (_format: string, text: string) => text;

/** What is wrong with a report on a content, a line each: with its problems, and with how they are told. */
export function judgeProblems({ context, problems }: ContentReport, files: Files): string[] {
  const faults: string[] = [];
  if (!context && !hasErrors(problems)) faults.push('Refused without an error');
  if (context && hasErrors(problems)) faults.push('Accepted with an error');
  const isTyped = (slip: string) =>
    [...files].some(([path, bytes]) => path.includes(slip) || bytes.includes(slip));
  for (const problem of problems) {
    faults.push(...judgeProblem(problem, countLines(files.get(problem.file)), isTyped).map((one) => `${one}: ${shown(problem.code)} ${JSON.stringify(problem).slice(0, 600)}`)); // prettier-ignore
  }
  return [...faults, ...judgeReporters(problems)];
}

function judgeProblem(
  { code, file, line, path, message, fix }: Problem,
  last: number | undefined,
  isTyped: (slip: string) => boolean,
): string[] {
  const faults: string[] = [];
  if (file === '') faults.push('No file');
  if (message.trim() === '' || fix.trim() === '') faults.push('No message or no fix');
  const isWhole = wholeFile.has(code) || message.includes('in the name of the file');
  if (line === undefined && last !== undefined && (path || !isWhole)) {
    faults.push('No line');
  }
  if (line !== undefined && !(Number.isInteger(line) && line >= 1 && line <= (last ?? 0))) {
    faults.push(`No line ${line} among ${last}`);
  }
  const text = `${message}\n${fix}`;
  const [slip] = slips.exec(text) ?? [];
  if (slip !== undefined && !isTyped(slip)) faults.push(`"${slip}" in words for people`);
  if (stackLine.test(text)) faults.push('A stack trace in words for people');
  return faults;
}

/** As editors count; undefined where there is no file. */
function countLines(bytes: Buffer | undefined): number | undefined {
  return bytes?.toString().split(/\r\n?|\n/).length;
}

/** Each way to tell the problems works, and tells all of them. */
function judgeReporters(problems: readonly Problem[]): string[] {
  const report = JSON.parse(json.report(problems, plain)) as { problems: unknown[] };
  const commands = github.report(problems, plain).split('\n').filter(Boolean);
  const isTold = commands.every((line) => /^::(?:error|warning) file=/.test(line));
  return [
    ...(report.problems.length === problems.length ? [] : ['The JSON report has lost problems']),
    ...(isTold && commands.length === leaveOutEqual(problems).shown.length ? [] : ['A line for GitHub is broken']), // prettier-ignore
    ...(problems.length > 0 && terminal.report(problems, plain) === '' ? ['The terminal shows nothing'] : []), // prettier-ignore
  ];
}
