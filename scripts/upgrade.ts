import { parseArgs } from 'node:util';
import { runCommand } from '../src/cli/run-command.ts';
import { upgrade } from '../src/cli/upgrade/upgrade.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: { into: { type: 'string' }, replace: { type: 'boolean', default: false } },
  });
  if (!values.into) throw new Error('Name the repository: npm run upgrade -- --into <folder>');
  console.log(upgrade({ program: '.', into: values.into, replace: values.replace }));
});
