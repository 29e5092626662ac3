import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { buildSpoilt, type BuildTrial } from '../tests/fuzz/build-trials.ts';
import { chooseDiffering } from '../tests/fuzz/choose-differing.ts';
import { keepFailure } from '../tests/fuzz/keep-failure.ts';
import { spoil } from '../tests/fuzz/mutate-content.ts';
import { readFolder, readOriginals } from '../tests/fuzz/originals.ts';
import { runTrials } from '../tests/fuzz/run-trials.ts';
import { digestFiles, type Trial } from '../tests/fuzz/try-content.ts';
import { writeBuilds, writeTable } from '../tests/fuzz/write-table.ts';
import { makeWorkplace } from './parts/bench/workplace.ts';
import { runCommand } from './parts/run-command.ts';
import { withProgress } from './parts/terminal.ts';

// Spoils the sample again and again, and holds that each content ends as data or
// as problems, never otherwise. See docs/trust.md, "Broken content".
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
  const seeds =
    flags.only === undefined
      ? Array.from({ length: count }, (_, index) => first + index)
      : [readNumber('only', flags.only)];
  const before = digestFiles(readFolder('content'));
  const originals = readOriginals();
  const keep = (seed: number, faults: readonly string[]) => {
    console.log(`\n${keepFailure(spoil(seed, originals), faults)}`);
    process.exitCode = 1;
  };

  const trials: Trial[] = [];
  const lost = await withProgress('Trying spoilt contents', (note) =>
    runTrials(seeds, readNumber('workers', flags.workers), (trial) => {
      trials.push(trial);
      if (trial.faults.length > 0) keep(trial.seed, trial.faults);
      note(`${trials.length} of ${seeds.length}`);
      if (!process.stdout.isTTY && trials.length % 1000 === 0) console.log(trials.length);
    }),
  );
  for (const { seed, fault } of lost) keep(seed, [fault]);
  console.log(`\n${writeTable(trials, lost)}\n`);
  if (flags.only !== undefined) {
    const spoilt = spoil(seeds[0] ?? 0, originals);
    console.log(
      keepFailure(
        spoilt,
        trials.flatMap(({ faults }) => faults),
      ),
    );
  }

  const chosen = chooseDiffering(trials, originals, readNumber('builds', flags.builds));
  const builds: BuildTrial[] = [];
  const workplace = makeWorkplace();
  try {
    for (const { seed } of chosen) {
      const build = await buildSpoilt(spoil(seed, originals), workplace);
      builds.push(build);
      if (build.faults.length > 0) keep(seed, build.faults);
      const { outcome, seconds, files } = build;
      console.log(`${builds.length} of ${chosen.length}: ${seed} ${outcome}, ${files} files, ${seconds.toFixed(1)} s`); // prettier-ignore
    }
  } finally {
    workplace.remove();
  }
  if (builds.length > 0) console.log(`\n${writeBuilds(builds)}`);
  if (digestFiles(readFolder('content')) !== before) {
    console.log('content/ has changed in the meantime.');
    process.exitCode = 1;
  }
});

function readNumber(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`--${name} is "${text}". Write a whole number.`);
}
