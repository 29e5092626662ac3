import { parseArgs } from 'node:util';
import { restoreSite, usualSite } from '../src/astro/build/swap-site.ts';
import { copyForDisk } from '../src/cli/offline-copy.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(async () => {
  restoreSite(usualSite);
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: usualSite },
      to: { type: 'string', default: '.noticeboard/offline' },
    },
  });
  copyForDisk(values.site, values.to);
  console.log(`Open ${values.to}/index.html with a double click. Its links work without a server.`);
});
