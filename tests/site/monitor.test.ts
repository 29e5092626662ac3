import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';

const [, line = ''] =
  /```sh\n(build=\$\(curl [^]*?)```/.exec(readFileSync('docs/runbook.md', 'utf8')) ?? [];
const address = 'https://status.example.org/api/build.json';

const canRun = ['curl', 'jq'].every((name) => spawnSync(name, ['--version']).status === 0);
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const serving =
  (status: number, text: string): RequestListener =>
  (_request, response) => {
    response.writeHead(status).end(text);
  };

/** What the runbook's line says about a server; of none, where there is no answer. */
async function watch(answer?: RequestListener): Promise<string> {
  const server = createServer(answer);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  if (!answer) server.close();
  const child = spawn('sh', [
    '-c',
    line.replace(address, `http://127.0.0.1:${port}/api/build.json`),
  ]);
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  await once(child, 'close');
  server.close();
  return said;
}

it('the runbook has a line that watches the site from outside', () => {
  expect(line).toContain(address);
});

const alarm = 'The site is down, or has not been built for an hour.\n';

it.runIf(canRun).each([
  [
    'a site that was just built',
    serving(200, `{"asOf":"${minutesAgo(5)}","isClockFixed":false}`),
    '',
  ],
  [
    'a demonstration, whose clock is fixed',
    serving(200, '{"asOf":"2025-08-01T16:30:00.000Z","isClockFixed":true}'),
    '',
  ],
  [
    'a site that nobody builds any more',
    serving(200, `{"asOf":"${minutesAgo(70)}","isClockFixed":false}`),
    alarm,
  ],
  ['no server', undefined, alarm],
  ['an address that is gone', serving(404, 'Not found'), alarm],
  ['an empty answer', serving(200, ''), alarm],
  ["a host's own page", serving(200, '<h1>Parked</h1>'), alarm],
])('which says of %s what is to be said', async (_what, answer, said) => {
  expect(await watch(answer)).toBe(said);
});
