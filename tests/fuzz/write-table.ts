import { countOf, number } from '../../src/core/language/count.ts';
import type { BuildTrial } from './build-trials.ts';
import { families } from './mutate-content.ts';
import type { Lost } from './run-trials.ts';
import type { Trial } from './try-content.ts';

/** For a terminal: a line for each family of mutations, and what became of all contents. */
export function writeTable(trials: readonly Trial[], lost: readonly Lost[]): string {
  const rows = Object.keys(families).map((family) =>
    row(
      family,
      trials.filter(({ steps }) => steps.some((step) => step.family === family)),
    ),
  );
  const whole = trials.filter(({ original }) => original === 'whole');
  return [
    line(['', 'contents', 'accepted', 'refused', 'crashes', 'faults', 'slowest check']),
    ...rows,
    row('Of the whole sample', whole),
    row('All', trials),
    '',
    `${countOf(trials.flatMap(({ steps }) => steps).length, 'mutation')} in ${countOf(trials.length, 'content')}; ${countOf(lost.length, 'content')} without an end (a check of more than 4 s of processor time, or a dead worker).`,
    `${countOf(
      trials.reduce((sum, { views }) => sum + views, 0),
      'page',
    )} worded; ${countOf(trials.filter(({ isOnDisk }) => isOnDisk).length, 'content')} read from a disk too. Half of the checks took ${median(trials.map(({ checkMs }) => checkMs)).toFixed(0)} ms or less.`,
  ].join('\n');
}

function row(name: string, trials: readonly Trial[]): string {
  const count = (outcome: Trial['outcome']) =>
    number(trials.filter((one) => one.outcome === outcome).length);
  const slowest = trials.reduce((most, { checkMs }) => Math.max(most, checkMs), 0);
  const faulty = trials.filter(({ outcome, faults }) => outcome !== 'crashed' && faults.length > 0);
  return line([
    name,
    number(trials.length),
    count('accepted'),
    count('refused'),
    count('crashed'),
    number(faulty.length),
    `${number(Math.round(slowest))} ms`,
  ]);
}

function line([name = '', ...cells]: readonly string[]): string {
  return name.padEnd(22) + cells.map((cell) => cell.padStart(cell.length > 10 ? 15 : 10)).join('');
}

export function writeBuilds(builds: readonly BuildTrial[]): string {
  const count = (outcome: BuildTrial['outcome']) => builds.filter((one) => one.outcome === outcome);
  const built = count('built');
  const files = built.reduce((sum, one) => sum + one.files, 0);
  const seconds = built.map((one) => one.seconds);
  return [
    `${countOf(builds.length, 'whole build')}: ${built.length} built, ${count('refused').length} refused by today's clock, ${count('failed').length} failed;`,
    `${countOf(files, 'file')} parsed, ${countOf(builds.filter(({ faults }) => faults.length > 0).length, 'build')} with a fault;`,
    `${median(seconds).toFixed(1)} s for half of them or less, ${Math.max(0, ...seconds).toFixed(1)} s at most.`,
  ].join('\n');
}

function median(some: readonly number[]): number {
  return some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0;
}
