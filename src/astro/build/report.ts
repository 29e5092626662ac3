import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { countOf, number } from '../../core/language/count.ts';

/** Where the last build's times stand, for whoever started it. */
export const reportFile = '.noticeboard/build.json';

/** What the last build did, and how long each stage took. */
export interface BuildReport {
  stages: { name: string; seconds: number }[];
  processes: number;
  /** Files that were rendered. */
  made: number;
  /** Files that an earlier build had kept. */
  taken: number;
}

export interface Stopwatch {
  /** Ends a stage. */
  lap: (name: string) => void;
  stages: BuildReport['stages'];
  /** Since it was made. */
  seconds: () => number;
}

/** Times stages one after another. */
export function makeStopwatch(): Stopwatch {
  const start = performance.now();
  let last = start;
  const stages: BuildReport['stages'] = [];
  return {
    stages,
    seconds: () => (performance.now() - start) / 1000,
    lap: (name) => {
      const now = performance.now();
      stages.push({ name, seconds: (now - last) / 1000 });
      last = now;
    },
  };
}

/** Writes it down; in a workflow, into the summary of the run too, whose file `summary` names. */
export function writeReport(report: BuildReport, summary: string | undefined): void {
  mkdirSync(dirname(reportFile), { recursive: true });
  writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
  if (summary) appendFileSync(summary, `${describeReport(report)}\n`);
}

/** Where the time went, as a Markdown table. */
export function describeReport({ stages, made, taken }: BuildReport): string {
  const rows = stages.map(({ name, seconds }) => `| ${name} | ${seconds.toFixed(1)} s |`);
  const whole = stages.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    `${countOf(made, 'file')} made, ${number(taken)} taken from an earlier build.\n`,
    '| stage of the build | time |\n| --- | --- |',
    ...rows,
    `| together | ${whole.toFixed(1)} s |`,
  ].join('\n');
}
