import { parseArgs } from 'node:util';
import { getPublished } from '../src/cli/get-published.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { contentFolder } from '../src/content/content-folder.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  if (!values.from) throw new Error('Say where the site is: --from https://status.example.org');
  console.log(await getPublished(values.from, contentFolder));
});
