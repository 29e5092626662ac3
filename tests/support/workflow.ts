import { readFileSync } from 'node:fs';
import { isScalar, parse, parseDocument, visit } from 'yaml';

export interface Step {
  id?: string;
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
