// The web servers of docs/own-server.md, with the files that it has for them.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { fenceIn } from './document.ts';

const document = readFileSync('docs/own-server.md', 'utf8');

/** A port on which nothing listens now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface Running {
  address: string;
  stop: () => Promise<void>;
}

/** Serves a folder, whose site lies in the folder `base` of it. */
export type Start = (root: string, base: string) => Promise<Running>;

async function run(file: string, args: string[], port: number, home: string): Promise<Running> {
  const child: ChildProcess = spawn(file, args, {
    env: { PATH: process.env['PATH'], HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(said);
    const answer = await fetch(address).catch(() => undefined);
    if (answer) break;
    await wait(20);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'close');
    rmSync(home, { recursive: true, force: true });
  };
  return { address, stop };
}

/** The document's file for nginx, changed as the document says where it is for a folder. */
export const startNginx: Start = async (root, base) => {
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'noticeboard-nginx-'));
  const file = join(home, 'noticeboard.conf');
  writeFileSync(file, fenceIn(document, 'nginx', 'map $uri'));
  if (base) execFileSync('sh', ['-c', fenceIn(document, 'sh', 'sed -i')], { cwd: home });
  const redirect = base ? fenceIn(document, 'nginx', 'location = ') : '';
  const text = readFileSync(file, 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};\n${redirect}`)
    .replaceAll('/srv/noticeboard/live', root);
  writeFileSync(file, text);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = `daemon off; pid ${home}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  access_log off;
  default_type application/octet-stream;
  ${temporary.map((name) => `${name}_temp_path ${home}/${name};`).join(' ')}
  include ${file};
}`;
  writeFileSync(join(home, 'nginx.conf'), main);
  return run('nginx', ['-c', join(home, 'nginx.conf'), '-e', 'stderr'], port, home);
};

export const startCaddy: Start = async (root, base) => {
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'noticeboard-caddy-'));
  const redirect = base ? `redir ${base} ${base}/` : '';
  if (base) expect(document).toContain(`\`${redirect}\``);
  const text = fenceIn(document, 'caddy', 'status.example.org')
    .replace('status.example.org {', `http://127.0.0.1:${port} {\n${redirect}`)
    .replaceAll('/srv/noticeboard/live', root)
    .replaceAll('{$BASE_PATH}', base || '{$BASE_PATH}');
  writeFileSync(join(home, 'Caddyfile'), `{\n\tadmin off\n}\n${text}`);
  const args = ['run', '--adapter', 'caddyfile', '--config', join(home, 'Caddyfile')];
  return run('caddy', args, port, home);
};

/** An answer as it came, packed. */
export async function getPacked(address: string) {
  const asked = request(address, { headers: { 'accept-encoding': 'gzip' } });
  const [answer] = (await once(asked.end(), 'response')) as [IncomingMessage];
  return { headers: answer.headers, body: await buffer(answer) };
}
