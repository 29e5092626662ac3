import { parseArgs } from 'node:util';
import { compareWithLast } from '../src/cli/compare-addresses.ts';
import { restoreSite, usualSite } from '../src/astro/build/swap-site.ts';

restoreSite(usualSite);
const { values } = parseArgs({
  options: { last: { type: 'string' }, site: { type: 'string', default: usualSite } },
});
if (values.last) process.exitCode = (await compareWithLast(values.site, values.last)) ? 0 : 1;
else {
  console.log(
    'Say where the last list is: npm run compare-addresses -- --last https://example.org/api/addresses.json',
  );
  process.exitCode = 1;
}
