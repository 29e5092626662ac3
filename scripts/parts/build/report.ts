import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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

/** Times stages one after another. */
export function makeStopwatch(): { lap: (name: string) => void; stages: BuildReport['stages'] } {
  let last = performance.now();
  const stages: BuildReport['stages'] = [];
  return {
    stages,
    lap: (name) => {
      const now = performance.now();
      stages.push({ name, seconds: (now - last) / 1000 });
      last = now;
    },
  };
}

export function writeReport(report: BuildReport): void {
  mkdirSync(dirname(reportFile), { recursive: true });
  writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
}
