import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isScalar, parse, parseDocument, visit } from 'yaml';

export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  with?: object;
  run?: string;
  env?: Record<string, string>;
}

interface Rights {
  permissions?: Record<string, string>;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
}

export interface Workflow extends Rights {
  on: unknown;
  jobs: Record<string, Rights & { if?: string; 'timeout-minutes'?: number; steps: Step[] }>;
  /** Each action that it uses, with the comment beside it: owner/name@commit # v1.2.3 */
  actions: string[];
}

export const workflowFolder = '.github/workflows';

export function readWorkflow(name: string): Workflow {
  const text = readFileSync(`${workflowFolder}/${name}`, 'utf8');
  const actions: string[] = [];
  visit(parseDocument(text), {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return;
      actions.push(`${value.value} #${value.comment}`);
    },
  });
  return { ...(parse(text) as Omit<Workflow, 'actions'>), actions };
}

/** A step's environment with its ${{ … }} filled in. Throws on one that `outputs` does not have. */
export function environmentOf(
  { env = {} }: Step,
  outputs: Record<string, string>,
): Record<string, string> {
  const fill = (value: string) =>
    value.replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => {
      const output = outputs[name];
      if (output === undefined) throw new Error(`The step uses ${name}, which has no value here`);
      return output;
    });
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)]));
}

/**
 * How a runner starts bash. Without `--norc` bash reads a person's own .bashrc where its input is
 * no terminal and SHLVL is not set: it takes whoever starts it for a login from another machine.
 */
export const asRunner = ['--noprofile', '--norc', '-e', '-c'];

/** Runs a step with a gh of ours, and other commands, and returns what it said and the outputs that it gave. */
export function runStep(
  step: Step | undefined,
  gh: string,
  env: Record<string, string> = {},
  commands: Record<string, string> = {},
  cwd?: string,
): { status: number | null; stdout: string; outputs: string } {
  const folder = mkdtempSync(join(tmpdir(), 'noticeboard-gh-'));
  for (const [name, script] of Object.entries({ gh, ...commands })) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const { status, stdout } = spawnSync('bash', [...asRunner, step?.run ?? 'exit 1'], {
    cwd: cwd ?? folder,
    encoding: 'utf8',
    env: { ...env, PATH: `${folder}:${process.env['PATH']}`, GITHUB_OUTPUT: output },
  });
  const outputs = readFileSync(output, 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return { status, stdout, outputs };
}
