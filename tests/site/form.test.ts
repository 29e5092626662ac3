import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionOf } from '../../src/core/authoring/questions.ts';
import { readWorkflow, runStep } from '../support/workflow.ts';
import { isNight, someOf } from '../support/night.ts';

const workflow = readWorkflow('issue-to-update.yml');
const { draft, answer } = workflow.jobs;

describe('the job that reads a form', () => {
  it('takes an issue with the form', () => {
    expect(workflow.on).toEqual({ issues: { types: ['opened', 'edited', 'labeled'] } });
    expect(draft).toMatchObject({
      if: expect.stringContaining(questionOf('incident').ask) as string,
    });
  });

  const writers = [
    ['an owner', 'echo admin', 'yes'],
    ['a member who may only read', 'echo read', 'no'],
    ['a member, also one whose membership is private', 'echo write', 'yes'],
    ['a stranger', 'echo "Not Found" >&2; exit 1', 'no'],
  ];
  it.each(someOf(writers, 2, 1))('asks itself whether %s may write', (_who, gh, may) => {
    const [writer, ...others] = draft?.steps ?? [];
    const env = { GITHUB_REPOSITORY: 'example/noticeboard', WRITER: 'someone' };
    expect(runStep(writer, gh, env).outputs).toBe(`may=${may}\n`);
    for (const step of others) expect(step.if).toBe("steps.writer.outputs.may == 'yes'");
  });

  it('has no right but to read, and gives its token to the question alone', () => {
    expect(workflow.permissions).toEqual({});
    expect(draft?.permissions).toEqual({ contents: 'read' });
    const holders = draft?.steps.filter((step) => JSON.stringify(step).includes('github.token'));
    expect(holders?.map(({ id }) => id)).toEqual(['writer']);
  });

  it('hands on what it made in files, whatever it made', () => {
    expect(draft?.steps.at(-1)?.with).toMatchObject({ path: '.noticeboard/issue' });
    const taken = answer?.steps.find(({ uses }) => uses?.includes('/download-artifact@'));
    expect(taken).toMatchObject({
      if: "needs.draft.outputs.made != ''",
      with: { path: '${{ runner.temp }}/update' },
    });
  });
});

describe('the job that writes', () => {
  const steps = answer?.steps ?? [];

  it('has the rights for a branch, a pull request and a comment, and runs no program of ours', () => {
    expect(answer?.permissions).toEqual({
      contents: 'write',
      'pull-requests': 'write',
      issues: 'write',
    });
    for (const { uses = '', run = '' } of steps) {
      expect(uses).toMatch(/^(?:$|actions\/(?:checkout|download-artifact)@)/);
      expect(run).not.toMatch(/\b(?:node|npm|npx|eval|source|bash|sh)\b/);
    }
  });

  it('answers every form, also where the other job failed', () => {
    expect(answer?.if).toContain("!cancelled() && needs.draft.result != 'skipped'");
    const failed = steps.at(-1);
    expect(failed?.if).toBe("failure() || needs.draft.result == 'failure'");
    const env = { NUMBER: '7', GITHUB_REPOSITORY: 'a/b', RUN: 'https://example.org/runs/1' };
    const { stdout } = runStep(failed, 'echo "$@"', env);
    expect(stdout).toMatch(/^issue comment 7 .*https:\/\/example\.org\/runs\/1/);
    const conditions = steps.slice(0, -1).map((step) => step.if ?? '');
    for (const output of ["may == 'no'", "made == 'no'", "made == 'yes'"]) {
      expect(conditions).toContain(`needs.draft.outputs.${output}`);
    }
  });

  it('hands nothing that was typed to a shell', () => {
    const typed = /github\.event\.(?:issue\.(?!number\b)|comment|label)|github\.head_ref|toJSON/;
    for (const step of [...steps, ...(draft?.steps ?? [])]) {
      expect(JSON.stringify(step)).not.toMatch(typed);
    }
  });
});

const canRun = ['git', 'jq'].every((name) => spawnSync(name, ['--version']).status === 0);
describe.skipIf(!canRun)('an update that was handed on', () => {
  const step = answer?.steps.find(({ name }) => name?.startsWith('Open the pull request'));
  const update = 'content/incidents/2026-01-05-phones/2026-01-05T0900.md';
  let folder = '';
  const git = (cwd: string, ...args: string[]) =>
    spawnSync('git', args, { cwd, encoding: 'utf8', env: environment() }).stdout.trim();
  const environment = () => ({
    PATH: process.env['PATH'] ?? '',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    RUNNER_TEMP: folder,
    NUMBER: '7',
    BRANCH: 'update/issue-7',
    MAIN: 'main',
    PAGE: 'https://example.org/a/b',
  });

  const asTest = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'noticeboard-form-'));
    git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', 'origin');
    git(folder, 'clone', '--quiet', 'origin', 'clone');
    const clone = join(folder, 'clone');
    git(clone, 'switch', '--quiet', '--create', 'main');
    git(clone, ...asTest, 'commit', '--quiet', '--allow-empty', '-m', 'Begin');
    git(clone, 'push', '--quiet', 'origin', 'main');
    handOn(update, 'Phones are down.');
    handOn('title.txt', 'Update: Phones down [skip ci]\n\n[skip ci]\n');
    handOn('body.md', 'What it says.');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function handOn(name: string, text: string): void {
    const file = join(folder, 'update', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** What the step has gh do, where these pull requests are open; the last argument of `pr list` is its filter. */
  function write(pulls: object[], create = 'echo https://example.org/a/b/pull/9') {
    const log = join(folder, 'log');
    writeFileSync(log, '');
    const gh = `case "$1 $2" in
'auth setup-git') exit 0 ;;
'pr list') for filter; do :; done; echo '${JSON.stringify(pulls)}' | jq --raw-output "$filter" ;;
*) echo "$@" >> '${log}' ;;
esac
if [ "$1 $2" = 'pr create' ]; then ${create}; fi`;
    const { status, stdout } = runStep(step, gh, environment(), {}, join(folder, 'clone'));
    return { status, stdout, did: readFileSync(log, 'utf8').trimEnd().split('\n') };
  }
  const branch = (...args: string[]) => git(join(folder, 'origin'), ...args);

  it('becomes a branch with its file alone, a pull request and a comment', () => {
    const { status, did } = write([]);
    expect(status).toBe(0);
    expect(branch('diff', '--name-status', 'main', 'update/issue-7')).toBe(`A\t${update}`);
    expect(branch('log', '--format=%B', '-1', 'update/issue-7')).toBe(
      'Update: Phones down skip ci',
    );
    expect(did).toEqual([
      expect.stringMatching(/^pr create --base main --head update\/issue-7 --title Update: Phones/),
      'issue comment 7 --body The update is written. Read it and merge it: https://example.org/a/b/pull/9',
    ]);
  });

  it.runIf(isNight)("leaves a stranger's pull request with a branch of the same name alone", () => {
    const { did } = write([{ number: 3, isCrossRepository: true }]);
    expect(did.map((line) => line.split(' ', 2).join(' '))).toEqual(['pr create', 'issue comment']);
  });

  it('renews its own, also below one of a stranger', () => {
    const own = { number: 4, isCrossRepository: false };
    const { did } = write([{ number: 3, isCrossRepository: true }, own]);
    expect(did).toEqual([expect.stringMatching(/^pr edit 4 --title Update: Phones down skip ci /)]);
  });

  it.runIf(isNight)(
    'says where to open the pull request, where GitHub lets no workflow open one',
    () => {
      const { did } = write([], 'exit 1');
      expect(did[1]).toContain('https://example.org/a/b/compare/main...update/issue-7?expand=1');
    },
  );

  it.each(
    someOf(
      ['content/site.yaml', 'content/incidents/a/run.ts', 'content/.github/workflows/a.yml'],
      3,
    ),
  )('is not written with %s beside it', (name) => {
    handOn(name, 'anything');
    const { status, stdout } = write([]);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^::error::/)]);
    expect(branch('branch', '--list', 'update/*')).toBe('');
  });

  it.runIf(isNight)('may correct what is published: the change is proposed, and no more', () => {
    const clone = join(folder, 'clone');
    const file = join(clone, update);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'Published.');
    git(clone, 'add', '.');
    git(clone, ...asTest, 'commit', '--quiet', '-m', 'Publish');
    git(clone, 'push', '--quiet', 'origin', 'main');
    expect(write([]).status).toBe(0);
    expect(branch('show', `main:${update}`)).toBe('Published.');
    expect(branch('diff', '--name-status', 'main', 'update/issue-7')).toBe(`M\t${update}`);
  });
});
