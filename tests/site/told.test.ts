import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeWorkplace } from '../bench/workplace.ts';
import { outputFile } from '../../src/terminal/record-output.ts';
import { issueTitle } from '../../src/core/built-site/failed-run.ts';
import { asRunner, environmentOf, readWorkflow } from '../support/workflow.ts';
import { isNight } from '../support/night.ts';

const { build, tell } = readWorkflow('publish.yml').jobs;
const place = makeWorkplace();
const bin = mkdtempSync(join(tmpdir(), 'noticeboard-gh-'));
const calls = join(bin, 'calls.txt');
const issue = join(bin, 'issue.json');

// What GitHub has is one issue in a file; every call is written down.
writeFileSync(
  join(bin, 'gh'),
  `#!/usr/bin/env node
const fs = require('node:fs');
const args = process.argv.slice(2);
fs.appendFileSync(${JSON.stringify(calls)}, JSON.stringify(args) + '\\n');
const body = () => fs.readFileSync(args[args.indexOf('--body-file') + 1], 'utf8');
const what = args.slice(0, 2).join(' ');
const file = ${JSON.stringify(issue)};
if (what === 'issue list') console.log(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '[]');
if (what === 'issue create' || what === 'issue edit') fs.writeFileSync(file, JSON.stringify([{ number: 7, body: body() }]));
if (what === 'issue close') fs.rmSync(file);
`,
);
chmodSync(join(bin, 'gh'), 0o755);
mkdirSync(join(place.project, '.noticeboard'), { recursive: true });

afterAll(() => {
  place.remove();
  rmSync(bin, { recursive: true, force: true });
});
beforeEach(() => rmSync(calls, { force: true }));

/** Runs one step of the workflow as a runner does. Throws with what it printed if it fails. */
function runStep(run: string, env: Record<string, string>): void {
  const { status, stderr } = spawnSync('bash', [...asRunner, run], {
    cwd: place.project,
    env: { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** Passes on what a build printed, and tells of its run. Returns what was asked of GitHub. */
function runTell(ends: { build: string; deploy: string }, printed: string, run = '1'): string[] {
  writeFileSync(join(place.project, outputFile), printed);
  const output = join(bin, 'output.txt');
  writeFileSync(output, '');
  const passing = build?.steps.find(({ id }) => id === 'said');
  runStep(passing?.run ?? '', { GITHUB_OUTPUT: output });
  const [, said = ''] = /^said<<(?:\w+)\n([^]*)\n\w+\n$/.exec(readFileSync(output, 'utf8')) ?? [];
  const telling = tell?.steps.find(({ run: command }) => command?.includes('report-run'));
  const env = environmentOf(telling ?? {}, {
    'github.token': 'token',
    'github.repository': 'example/noticeboard',
    'github.server_url': 'https://github.com',
    'github.run_id': run,
    'needs.build.result': ends.build,
    'needs.deploy.result': ends.deploy,
    'needs.build.outputs.said': said,
    'needs.build.outputs.site': 'https://status.example.org/',
  });
  runStep(telling?.run ?? '', env);
  return existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [];
}

const bodyNow = () => (JSON.parse(readFileSync(issue, 'utf8')) as { body: string }[])[0]?.body;
const what = (asked: string[]) =>
  asked.map((one) => (JSON.parse(one) as string[]).slice(0, 2).join(' '));
const failed = { build: 'failure', deploy: 'skipped' };
const problem = 'content/incidents/a/b.md:4 > next: tomorrow $(touch hacked) `touch hacked`\n';

describe('the one issue about a failed publish', () => {
  it('is opened with what is online, the file and line to mend, and the run', () => {
    const asked = runTell(failed, problem);
    expect(what(asked)).toEqual(['issue list', 'label create', 'issue create']);
    expect(asked[2]).toContain(issueTitle);
    expect(bodyNow()).toContain('still there, whole: https://status.example.org/');
    expect(bodyNow()).toContain(problem.trim());
    expect(bodyNow()).toContain('https://github.com/example/noticeboard/actions/runs/1');
    expect(existsSync(join(place.project, 'hacked'))).toBe(false);
  });

  it.runIf(isNight)('is left as it is while the timer fails for the same reason', () => {
    expect(what(runTell(failed, problem, '2'))).toEqual(['issue list']);
  });

  it.runIf(isNight)('is renewed, and says so, when the reason is another one', () => {
    const asked = runTell(failed, 'The disk is full.\n', '3');
    expect(what(asked)).toEqual(['issue list', 'issue edit', 'issue comment']);
    expect(bodyNow()).toContain('The disk is full.');
    expect(bodyNow()).not.toContain('b.md:4');
  });

  it.runIf(isNight)('stays when a run was stopped for a newer one', () => {
    expect(what(runTell({ build: 'cancelled', deploy: 'skipped' }, ''))).toEqual([]);
  });

  it('is closed when the site is published', () => {
    const asked = runTell({ build: 'success', deploy: 'success' }, '');
    expect(what(asked)).toEqual(['issue list', 'issue close']);
    if (!isNight) return;
    expect(what(runTell({ build: 'success', deploy: 'success' }, '')).slice(2)).toEqual([
      'issue list',
    ]);
  });
});

describe('who tells', () => {
  it('a job with no right but to write issues, on main, whatever came of the others', () => {
    expect(tell?.permissions).toEqual({ contents: 'read', issues: 'write' });
    expect(tell).toMatchObject({
      needs: ['build', 'deploy'],
      if: "always() && github.ref == 'refs/heads/main' && needs.build.result != 'skipped'",
    });
    expect(build?.steps.find(({ id }) => id === 'said')?.if).toBe('failure()');
  });

  it('hands what was printed to no shell, and its token to one step', () => {
    for (const { run = '', uses, env } of tell?.steps ?? []) {
      expect(run).not.toContain('${{');
      if (uses) expect(env).toBeUndefined();
    }
  });
});
