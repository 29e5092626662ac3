import { parseArgs } from 'node:util';
import { restoreSite } from '../src/astro/build/swap.ts';
import { copyForDisk } from '../src/cli/offline-copy.ts';

restoreSite();
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    to: { type: 'string', default: '.noticeboard/offline' },
  },
});
copyForDisk(values.site, values.to);
console.log(`Open ${values.to}/index.html with a double click. Its links work without a server.`);
