import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readWorkflow, workflowFolder } from '../support/workflow.ts';

interface Lock {
  packages: Record<string, { hasInstallScript?: boolean; resolved?: string; integrity?: string }>;
}
interface Package {
  dependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

describe('packages', () => {
  it('run no script at their installation that is not named, and allowed, by itself', () => {
    const scripted = Object.entries(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect([...new Set(scripted)].toSorted()).toEqual(Object.keys(own.allowScripts).toSorted());
  });

  it('come from one registry, each with its hash', () => {
    for (const [path, { resolved, integrity }] of Object.entries(lock.packages)) {
      if (resolved === undefined) continue;
      expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      expect(integrity, path).toMatch(/^sha512-/);
    }
  });

  it('can be listed, for whoever has to know what the site was built with', () => {
    const { stdout } = spawnSync(
      'npm',
      ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    const { bomFormat, components } = JSON.parse(stdout) as {
      bomFormat: string;
      components: { name: string }[];
    };
    expect(bomFormat).toBe('CycloneDX');
    const names = new Set(components.map(({ name }) => name));
    for (const name of Object.keys(own.dependencies)) expect([...names]).toContain(name);
  });
});

describe('updates of them', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: { 'package-ecosystem': string; ignore?: { 'dependency-name': string }[] }[];
  };

  it('are proposed for packages and actions, and never for what is pinned on purpose', () => {
    expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
    const pinned = Object.entries(own.dependencies).filter(([, range]) => /^\d/.test(range));
    const ignored = updates.flatMap(({ ignore = [] }) =>
      ignore.map((one) => one['dependency-name']),
    );
    for (const [name] of pinned) expect(ignored).toContain(name);
  });

  it('are looked up among known weaknesses, apart from the check of an update', () => {
    const { on, jobs } = readWorkflow('audit.yml');
    expect(on).toMatchObject({ pull_request: { paths: ['package-lock.json'] } });
    const commands = jobs['audit']?.steps.map(({ run }) => run) ?? [];
    expect(commands).toContain('npm audit --omit=dev --package-lock-only');
    const others = readdirSync(workflowFolder).filter((name) => name !== 'audit.yml');
    for (const name of others) {
      const steps = Object.values(readWorkflow(name).jobs).flatMap((job) => job.steps);
      expect(steps.map(({ run = '' }) => run).join('\n'), name).not.toContain('npm audit');
    }
  });
});

describe.each(readdirSync(workflowFolder))('%s', (name) => {
  it('has no right that its jobs do not ask for by name, and starts for no stranger', () => {
    const { permissions = {}, jobs, on } = readWorkflow(name);
    for (const right of Object.values(permissions)) expect(right).toBe('read');
    for (const job of Object.values(jobs)) expect(job.permissions ?? {}).not.toBe('write-all');
    const events = typeof on === 'object' ? Object.keys(on ?? {}) : [on];
    expect(events).not.toContain('pull_request_target');
    expect(events).not.toContain('workflow_run');
  });
});
