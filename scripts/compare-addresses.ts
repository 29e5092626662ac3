import { parseArgs } from 'node:util';
import { compareWithLast } from '../src/astro/build/addresses.ts';
import { restoreSite } from '../src/astro/build/swap.ts';

restoreSite();
const { values } = parseArgs({
  options: { last: { type: 'string' }, site: { type: 'string', default: 'dist' } },
});
if (values.last) process.exitCode = (await compareWithLast(values.site, values.last)) ? 0 : 1;
else {
  console.log(
    'Say where the last list is: npm run compare-addresses -- --last https://example.org/api/addresses.json',
  );
  process.exitCode = 1;
}
