import { spawn } from 'node:child_process';
import { env } from 'node:process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { withProgress } from '../../src/terminal/terminal.ts';

/** Those of the gate run at the same time: one that waits leaves the processor to the others. */
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

const commands: Command[] = [
  {
    // Tests look at the built site. In one run: small files fill the time in which others build.
    line: `node scripts/run.cjs build && vitest run --reporter=dot --reporter=json --outputFile.json=${counts}`,
    counts,
    shows: `${workshop}/sizes.txt`,
  },
  {
    line: 'eslint . && npm run --silent types && prettier --check . && node scripts/run.cjs check',
  },
];

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

/** A command that ends badly has failed at least once, whatever it counted. */
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
const results = await withProgress('Build, lint, types, format, content and tests', () =>
  Promise.all(commands.map(run)),
);
for (const { output } of results) if (output) console.log(output);
for (const { shows } of commands) {
  if (shows && existsSync(shows)) console.log(readFileSync(shows, 'utf8'));
}
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
const sum = (count: 'passed' | 'failed') => results.reduce((all, one) => all + one[count], 0);
console.log(`\nIn ${minutes} minutes.`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
