import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readFiles } from '../../src/content/read-files.ts';
import { makeContent } from './make-content.ts';
import { sizes } from './size.ts';
import { describeMachine } from './table.ts';
import { writeFolder } from '../../src/cli/write-folder.ts';
import { asRunner } from '../support/workflow.ts';

// From a merge to a folder that can be deployed: publish.yml's own commands, one
// after the other, in a fresh clone, as a runner has it. npm's cache is warm.
const folder = mkdtempSync(join(tmpdir(), 'noticeboard-publish-'));
const clone = join(folder, 'clone');
const content = join(folder, 'content');
writeFolder(content, makeContent(sizes.icb, readFiles('content').texts));

interface Workflow {
  jobs: { build: { steps: { run?: string; name?: string; if?: string }[] } };
}

const steps: { name: string; seconds: number }[] = [];
const time = (name: string, command: string, cwd: string) => {
  const start = performance.now();
  execFileSync('bash', [...asRunner, command], {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, CONTENT_DIR: content, CI: 'true', RUNNER_TEMP: folder },
  });
  steps.push({ name, seconds: (performance.now() - start) / 1000 });
};

time('git clone', `git clone --quiet '${process.cwd()}' '${clone}'`, folder);
const workflow = parse(
  readFileSync(join(clone, '.github/workflows/publish.yml'), 'utf8'),
) as Workflow;
// The step with a name asks the live site, which is not there; one with a condition is for a failure.
for (const { run, ...step } of workflow.jobs.build.steps) {
  if (run !== undefined && !step.name && !step.if) time(run, run, clone);
}
rmSync(folder, { recursive: true, force: true });

const whole = steps.reduce((sum, { seconds }) => sum + seconds, 0);
for (const { name, seconds } of steps) console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
console.log(`${whole.toFixed(1).padStart(6)} s  together`);
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const result = {
  machine: describeMachine(),
  commit,
  size: sizes.icb,
  seconds: whole,
  steps,
};
writeFileSync('bench/publish.json', `${JSON.stringify(result, null, 2)}\n`);
console.log('Written to bench/publish.json.');
