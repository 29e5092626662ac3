import { makeAddresses } from '../src/core/views/addresses.ts';
import { orExplain } from '../src/astro/build/explain-failure.ts';
import { keepCompiled } from '../src/cli/keep-compiled.ts';
import { style } from '../src/cli/terminal.ts';

keepCompiled();
const { buildSite } = await import('../src/astro/build/build-site.ts');
const { state } = await orExplain(buildSite());

const { preview } = await import('../src/cli/astro.ts');
const server = await preview({ logLevel: 'error' });
const { whole } = makeAddresses(`http://localhost:${server.port}`, process.env['BASE_PATH'] || '/');
const newest = state.open[0] ?? state.planned[0];

console.log(`\n${style('bold', 'Look at it:')}`);
console.log(`  Status now      ${whole.status()}`);
if (newest) {
  console.log(`  For patients    ${whole.notice(newest.incident.id)}`);
  console.log(`  For practices   ${whole.bulletin(newest.incident.id, newest.latest.number)}`);
}
console.log(`  Find a surgery  ${whole.practices()}`);
console.log(`  Subscribe       ${whole.feeds()}`);
console.log('\nStop with Ctrl+C.');
