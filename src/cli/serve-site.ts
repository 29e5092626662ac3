import { preview } from './astro.ts';
import { context } from '../astro/session.ts';
import { makeAddresses } from '../core/views/addresses.ts';
import { style } from '../terminal/terminal.ts';

/** Serves the site that this process has built, and says where to look. */
export async function serveSite(): Promise<void> {
  const server = await preview({ logLevel: 'error' });
  const { whole } = makeAddresses(
    `http://localhost:${server.port}`,
    process.env['BASE_PATH'] || '/',
  );
  const { open, planned } = context.state;
  const newest = open[0] ?? planned[0];
  console.log(`\n${style('bold', 'Look at it:')}`);
  console.log(`  Status now      ${whole.status()}`);
  if (newest) {
    console.log(`  For patients    ${whole.notice(newest.incident.id)}`);
    console.log(`  For practices   ${whole.bulletin(newest.incident.id, newest.latest.number)}`);
  }
  console.log(`  Find a surgery  ${whole.practices()}`);
  console.log(`  Get updates     ${whole.feeds()}`);
  console.log('\nStop with Ctrl+C.');
}
