import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { buildSpoilt, type BuildTrial } from './build-trials.ts';
import { chooseDiffering } from './choose-differing.ts';
import { keepFailure } from './keep-failure.ts';
import { spoil } from './mutate-content.ts';
import { readFolder, readOriginals } from './originals.ts';
import { runTrials } from './run-trials.ts';
import { digestFiles, type Trial } from './try-content.ts';
import { writeBuilds, writeTable } from './write-table.ts';
import { makeWorkplace } from '../bench/workplace.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { withProgress } from '../../src/terminal/terminal.ts';

const { signal, abort } = makeStop();
const originals = readOriginals();

// Spoils the sample again and again, and holds that each content ends as data or
// as problems, and no other way: docs/trust.md, "Broken content". Ctrl+C ends it
// early, and what was found so far is told.
await runCommand(async () => {
  const { values: flags } = parseArgs({
    options: {
      seed: { type: 'string', default: '7' },
      count: { type: 'string', default: '20000' },
      builds: { type: 'string', default: '0' },
      workers: { type: 'string', default: String(availableParallelism()) },
      only: { type: 'string' },
    },
  });
  const first = readNumber('seed', flags.seed) * 1_000_000;
  const count = readNumber('count', flags.count);
  const only = flags.only === undefined ? undefined : readNumber('only', flags.only);
  const seeds =
    only === undefined ? Array.from({ length: count }, (_, index) => first + index) : [only];
  const before = digestFiles(readFolder('content'));
  process.once('SIGINT', abort);
  const trials = await tryAll(seeds, readNumber('workers', flags.workers));
  if (only !== undefined) console.log(keepFailure(spoil(only, originals), faultsOf(trials)));
  await buildSome(trials, readNumber('builds', flags.builds));
  if (digestFiles(readFolder('content')) === before) return;
  throw new Error('content/ is not what it was at the beginning.');
});

async function tryAll(seeds: readonly number[], workers: number): Promise<Trial[]> {
  const trials: Trial[] = [];
  const lost = await withProgress('Trying spoilt contents', (note) =>
    runTrials(
      seeds,
      workers,
      (trial) => {
        trials.push(trial);
        if (trial.faults.length > 0) tellFailure(trial);
        note(`${trials.length} of ${seeds.length}`);
        if (!process.stdout.isTTY && trials.length % 1000 === 0) console.log(trials.length);
      },
      signal,
    ),
  );
  for (const { seed, fault } of lost) tellFailure({ seed, faults: [fault] });
  console.log(`\n${writeTable(trials, lost)}\n`);
  return trials;
}

async function buildSome(trials: readonly Trial[], count: number): Promise<void> {
  if (count === 0) return;
  const chosen = chooseDiffering(trials, originals, count);
  const builds: BuildTrial[] = [];
  const workplace = makeWorkplace();
  try {
    for (const { seed } of chosen) {
      if (signal.aborted) break;
      const build = await buildSpoilt(spoil(seed, originals), workplace);
      builds.push(build);
      if (build.faults.length > 0) tellFailure(build);
      const { outcome, seconds, files } = build;
      console.log(
        `${builds.length} of ${chosen.length}: ${seed} ${outcome}, ${files} files, ${seconds.toFixed(1)} s`,
      );
    }
  } finally {
    workplace.remove();
  }
  console.log(`\n${writeBuilds(builds)}`);
}

function tellFailure({ seed, faults }: { seed: number; faults: readonly string[] }): void {
  console.log(`\n${keepFailure(spoil(seed, originals), faults)}`);
  process.exitCode = 1;
}

function faultsOf(trials: readonly Trial[]): string[] {
  return trials.flatMap(({ faults }) => faults);
}

function makeStop(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function readNumber(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`--${name} is "${text}". Write a whole number.`);
}
