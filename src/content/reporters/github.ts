import { pageOf, titleOfProblem } from '../../core/check/catalogue/catalogue.ts';
import { fieldName, type Problem } from '../../core/check/problem.ts';
import { leaveOutEqual } from '../report.ts';
import type { Reporter } from './reporter.ts';

/**
 * Commands of a workflow, which GitHub shows beside the lines of a pull request.
 * Source: GitHub Docs, "Workflow commands for GitHub Actions".
 */
export const github: Reporter = {
  name: 'github',
  report: (problems) => leaveOutEqual(problems).shown.map(writeCommand).join('\n'),
};

function writeCommand(problem: Problem): string {
  const { code, severity, file, line, message, fix } = problem;
  const field = fieldName(problem);
  const properties = [
    `file=${escapeProperty(file)}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${escapeProperty(titleOfProblem(code))}`,
  ];
  const text = [`${field && `${field}: `}${message}.`, fix, pageOf(code)].join('\n');
  return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
}

/** As the runner reads it back. Source: actions/toolkit, packages/core/src/command.ts. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Text of authors, in which the runner finds no command: neither ::error:: nor ##[error]. */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
