import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** The parts of a command line that begin a program. */
const commands = Object.entries(scripts).map(([name, line]) => [name, line.split(' && ')[0] ?? '']);

it.each(commands)('npm run %s says in one sentence that this Node will not do', (_name, line) => {
  const [program = '', ...rest] = line.split(' ');
  expect(program).toBe('node');
  // A Node that runs no TypeScript, such as Node 20.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-strip-types', ...rest], {
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Noticeboard runs on Node 24, and this is Node \S+\. Run npm ci .*\n$/);
});
