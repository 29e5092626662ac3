import { spawn } from 'node:child_process';
import { env } from 'node:process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { countOf } from '../../src/core/language/count.ts';
import { style, withProgress } from '../../src/terminal/terminal.ts';

interface Stage {
  name: string;
  commands: readonly Command[];
}

/** Those of a stage run at the same time: one that waits leaves the processor to the others. */
interface Command {
  line: string;
  /** Where vitest writes its counts; any other command counts as one. */
  counts?: string;
  /** A file that it writes for people. */
  shows?: string;
}

interface Result {
  passed: number;
  failed: number;
  output: string;
}

const workshop = '.noticeboard';

const counts = `${workshop}/tests.json`;

const stages: Stage[] = [
  {
    name: 'Whole build and lint',
    commands: [{ line: 'node scripts/run.cjs build' }, { line: 'eslint .' }],
  },
  {
    name: 'Types, format, content and tests',
    commands: [
      {
        // In one run: small files fill the time in which a whole site is built.
        line: `vitest run --reporter=dot --reporter=json --outputFile.json=${counts}`,
        counts,
        shows: `${workshop}/sizes.txt`,
      },
      {
        line: 'npm run --silent types && prettier --check . && node scripts/run.cjs check',
      },
    ],
  },
];

async function runStage({ commands }: Stage): Promise<Result> {
  const results = await Promise.all(commands.map(run));
  return results.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    output: `${all.output}${one.output}`,
  }));
}

/** What it printed is of no interest unless it failed. */
function run({ line, counts }: Command): Promise<Result> {
  if (counts) rmSync(counts, { force: true });
  return new Promise((resolve) => {
    const child = spawn(line, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code) => {
      const counted = readCounts(counts, code === 0);
      resolve({ ...counted, output: counted.failed > 0 ? output : '' });
    });
  });
}

/** A stage that ends badly has failed at least once, whatever it counted. */
function readCounts(
  counts: string | undefined,
  isGood: boolean,
): Pick<Result, 'passed' | 'failed'> {
  const atLeast = isGood ? 0 : 1;
  if (!counts) return { passed: 1 - atLeast, failed: atLeast };
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(counts, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: numPassedTests, failed: Math.max(numFailedTests, atLeast) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(workshop, { recursive: true });
const start = performance.now();
let passed = 0;
let failed = 0;
for (const stage of stages) {
  const result = await withProgress(stage.name, () => runStage(stage));
  passed += result.passed;
  failed += result.failed;
  console.log(
    result.failed === 0
      ? `  ${style('green', `${countOf(result.passed, 'check')} passed`)}`
      : `${result.output}\n  ${style('red', `${result.failed} failed`)}`,
  );
  for (const { shows } of stage.commands) {
    if (shows && existsSync(shows)) console.log(readFileSync(shows, 'utf8'));
  }
}

const minutes = ((performance.now() - start) / 60_000).toFixed(1);
console.log(`\n${stages.length} stages in ${minutes} minutes.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
