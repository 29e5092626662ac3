import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkflow, workflowFolder } from '../support/workflow.ts';

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
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
      expect((job.concurrency ?? workflow.concurrency)?.group).toContain(
        job === workflow.jobs['deploy'] ? 'deploy' : 'github.ref',
      );
    }
  });
});

describe('who publishes', () => {
  const publish = readWorkflow('publish.yml');
  const { build, deploy } = publish.jobs;
  const check = readWorkflow('check.yml');

  it('a push to main, the clock every 15 minutes, or a person', () => {
    const schedule = [{ cron: '7,22,37,52 * * * *' }];
    expect(publish.on).toEqual({ push: { branches: ['main'] }, schedule, workflow_dispatch: null });
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
