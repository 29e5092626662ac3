import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a long text arrives whole through a pipe, though the process ends at once', () => {
  const script = `import { printWhole } from './src/cli/print-whole.ts'; printWhole('a'.repeat(1e6)); process.exit(1);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    maxBuffer: 1e7,
  });
  expect(stdout).toHaveLength(1e6 + 1);
});
