import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fitExponent } from './fit.ts';
import { measure, type Measurement } from './measure.ts';
import { readSizes, sizeOptions } from './size.ts';
import { describeMachine, writeTable } from './table.ts';
import { makeWorkplace } from './workplace.ts';
import { runCommand } from '../../src/cli/run-command.ts';

await runCommand(async () => {
  const { values: flags } = parseArgs({
    options: {
      ...sizeOptions,
      runs: { type: 'string', default: '1' },
      again: { type: 'boolean', default: false },
      list: { type: 'string' },
      sweep: { type: 'boolean', default: false },
      name: { type: 'string' },
    },
  });
  const sizes = readSizes(flags);
  const workplace = makeWorkplace();
  const measurements: Measurement[] = [];
  try {
    for (const size of sizes) {
      const options = { runs: Number(flags.runs), again: flags.again, list: flags.list };
      measurements.push(await measure(size, workplace, options));
      console.log(writeTable(measurements.slice(-1)));
    }
  } finally {
    workplace.remove();
  }
  const growth = flags.sweep ? describeGrowth(measurements) : undefined;
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  const name = flags.name ?? (flags.sweep ? 'sweep' : (flags.size ?? 'own'));
  const file = `bench/${name}.json`;
  mkdirSync('bench', { recursive: true });
  const result = { machine: describeMachine(), commit, growth, measurements };
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\n${writeTable(measurements)}\n`);
  if (growth) {
    console.log(
      `Time grows with the power ${growth.time.toFixed(2)} of the incidents, memory with ${growth.memory.toFixed(2)}.`,
    );
  }
  console.log(`Written to ${file}.`);
});

/** 1 is linear. What every build costs, however small, makes it look better than that: large sizes tell more. */
function describeGrowth(all: readonly Measurement[]): { time: number; memory: number } {
  const points = (cost: (one: Measurement) => number) =>
    all.map((one) => ({ size: one.size.incidents, cost: cost(one) }));
  return {
    time: fitExponent(points(({ cold }) => cold.seconds)),
    memory: fitExponent(points(({ cold }) => cold.peakBytes)),
  };
}
