import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeWorkplace } from '../bench/workplace.ts';
import { restorePictures } from '../support/build-pages.ts';
import { fenceIn, readDocument } from '../support/document.ts';
import { fileOf, listFiles } from '../support/site.ts';
import { buildIn, environmentFor, tinyIncident, writeTinyContent } from '../support/tiny-site.ts';

const document = readDocument('docs/own-server.md');
const place = makeWorkplace();
/** Below it, sites with and without packed files: root, root-packed, folder, folder-packed. */
const sites = mkdtempSync(join(tmpdir(), 'noticeboard-sites-'));
const bases = { root: '', folder: '/status' } as const;

beforeAll(() => {
  writeTinyContent(place.content);
  restorePictures(place.project);
  for (const [name, BASE_PATH] of Object.entries(bases)) {
    expect(buildIn(place, { BASE_PATH }).status).toBe(0);
    cpSync(join(place.project, 'dist'), join(sites, name), { recursive: true });
    execFileSync(process.execPath, ['scripts/run.cjs', 'precompress'], {
      cwd: place.project,
      env: environmentFor(place.content),
      stdio: 'ignore',
    });
    cpSync(join(place.project, 'dist'), join(sites, `${name}-packed`), { recursive: true });
  }
});
afterAll(() => {
  place.remove();
  rmSync(sites, { recursive: true, force: true });
});

const canPublish = ['flock', 'git'].every((name) => spawnSync(name, ['--version']).status === 0);
describe.skipIf(!canPublish)('the script that publishes', () => {
  let server = '';
  const asTest = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', [...asTest, ...args], { cwd, stdio: 'ignore' });

  // A program whose build copies what is committed; npm is a few lines of ours.
  beforeEach(() => {
    server = mkdtempSync(join(tmpdir(), 'noticeboard-server-'));
    const origin = join(server, 'origin');
    mkdirSync(origin);
    git(origin, 'init', '--quiet');
    writeFileSync(join(origin, 'package-lock.json'), '1');
    commit({ 'index.html': 'first', 'old.txt': 'old' });
    git(server, 'clone', '--quiet', 'origin', 'program');
    const publish = fenceIn(document, 'sh', '#!/bin/sh');
    writeFileSync(join(server, 'publish'), publish, { mode: 0o755 });
    mkdirSync(join(server, 'bin'));
    const npm = `#!/bin/sh
echo "npm $* $LAST_ADDRESSES" >> ../did
case "$*" in
ci*) test ! -e no-network ;;
'run build') sleep 1; echo Building; test ! -e site/broken || exit 1; rm -rf dist; cp -R site dist ;;
*precompress) gzip --keep dist/index.html ;;
esac`;
    writeFileSync(join(server, 'bin/npm'), npm, { mode: 0o755 });
    return () => {
      rmSync(server, { recursive: true, force: true });
    };
  });

  function commit(files: Record<string, string>): void {
    const site = join(server, 'origin/site');
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text);
    git(join(server, 'origin'), 'add', '--all');
    git(join(server, 'origin'), 'commit', '--quiet', '-m', 'Change');
  }

  async function publish(env: Record<string, string> = {}) {
    const child = spawn(join(server, 'publish'), {
      env: { PATH: `${server}/bin:${process.env['PATH']}`, ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => (said += data.toString()));
    }
    const [status] = (await once(child, 'close')) as [number];
    return { status, said };
  }
  const live = (name: string) => readFileSync(join(server, 'live', name), 'utf8');
  const kept = () => readdirSync(server).filter((name) => name.startsWith('site-'));
  const did = () => readFileSync(join(server, 'did'), 'utf8').trimEnd().split('\n');

  it('puts the second publication in the place of the first, whose files are gone', async () => {
    expect(await publish()).toEqual({ status: 0, said: '' });
    expect([live('index.html'), live('old.txt')]).toEqual(['first', 'old']);
    commit({ 'index.html': 'second' });
    expect(await publish()).toEqual({ status: 0, said: '' });
    expect(live('index.html')).toBe('second');
    expect(readdirSync(join(server, 'live'))).toEqual(['index.html', 'index.html.gz']);
    commit({ 'index.html': 'third' });
    await publish();
    expect(kept()).toHaveLength(2);
    expect(kept()).toContain(readlinkSync(join(server, 'live')));
  });

  it('installs packages when they have changed, and gives a build the last addresses', async () => {
    await publish();
    await publish();
    writeFileSync(join(server, 'origin/package-lock.json'), '2');
    commit({ 'index.html': 'second' });
    await publish({ BASE_PATH: '/status' });
    await publish({ BASE_PATH: '/status' });
    const build = (list = '') => [`npm run build ${list}`, `npm run precompress ${list}`];
    expect(did()).toEqual([
      ...['npm ci --omit=dev ', ...build()],
      ...build('../live/api/addresses.json'),
      ...['npm ci --omit=dev ', ...build()],
      ...build('../live/status/api/addresses.json'),
    ]);
    expect(live('status/index.html')).toBe('second');
  });

  it.each([
    ['a build fails', { broken: '' }],
    ['packages cannot be installed', { 'index.html': 'second' }],
  ])(
    'leaves the site as it is where %s, tells it once, and goes on after',
    async (_what, files) => {
      await publish();
      const before = readlinkSync(join(server, 'live'));
      if (!('broken' in files)) {
        writeFileSync(join(server, 'origin/package-lock.json'), '2');
        writeFileSync(join(server, 'origin/no-network'), '');
      }
      commit(files);
      const told = await publish();
      expect(told).toEqual({
        status: 1,
        said: expect.stringMatching(/^The site was not published/),
      });
      expect(readlinkSync(join(server, 'live'))).toBe(before);
      expect(await publish()).toEqual({ status: 1, said: '' });
      rmSync(join(server, 'origin/no-network'), { force: true });
      commit({ 'index.html': 'mended' });
      expect(await publish()).toEqual({ status: 0, said: '' });
      expect(live('index.html')).toBe('mended');
      expect(existsSync(join(server, 'told'))).toBe(false);
    },
  );

  it('tells somebody that the program is gone, with what the system says of it', async () => {
    rmSync(join(server, 'program'), { recursive: true });
    expect((await publish()).said).toMatch(/^The site was not published.*\n.*program/);
  });

  it('runs one at a time', async () => {
    const ends = await Promise.all([publish(), publish()]);
    expect(ends.map(({ status }) => status)).toEqual([0, 0]);
    const [install, ...builds] = did();
    expect(install).toMatch(/^npm ci/);
    expect(builds.map((line) => line.split(' ')[2])).toEqual([
      ...['build', 'precompress', 'build', 'precompress'],
    ]);
  });
});

/** A port on which nothing listens now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface Running {
  address: string;
  stop: () => Promise<void>;
}

type Start = (root: string, base: string) => Promise<Running>;

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
const startNginx: Start = async (root, base) => {
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

const startCaddy: Start = async (root, base) => {
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
async function getPacked(address: string) {
  const asked = request(address, { headers: { 'accept-encoding': 'gzip' } });
  const [answer] = (await once(asked.end(), 'response')) as [IncomingMessage];
  return { headers: answer.headers, body: await buffer(answer) };
}

/** What a folder that is served has: the site, in its folder. */
function lay(site: string, base: string): string {
  const root = mkdtempSync(join(tmpdir(), 'noticeboard-live-'));
  cpSync(join(sites, site), join(root, base), { recursive: true });
  return root;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'javascript; charset=utf-8',
  json: 'application/json',
  xml: '/xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  zip: 'application/zip',
  png: 'image/png',
  eml: 'message/rfc822',
};

const isThere = (name: string, flag: string) => spawnSync(name, [flag]).status === 0;
describe.each<[string, boolean, Start]>([
  ['nginx', isThere('nginx', '-v'), startNginx],
  ['Caddy', isThere('caddy', 'version'), startCaddy],
])('%s, as docs/own-server.md has it', (_name, isInstalled, start) => {
  describe.skipIf(!isInstalled).each([
    ['at a root, packed by the server', 'root', ''],
    ['at a root, packed before', 'root-packed', ''],
    ['below a folder, packed by the server', 'folder', '/status'],
    ['below a folder, packed before', 'folder-packed', '/status'],
  ])('%s', (_where, site, base) => {
    let running: Running;
    let root = '';
    beforeAll(async () => {
      root = lay(site, base);
      running = await start(root, base);
    });
    afterAll(async () => {
      await running.stop();
      rmSync(root, { recursive: true, force: true });
    });
    const get = (path: string) => fetch(`${running.address}${base}${path}`, { redirect: 'manual' });
    const notice = `/notices/${tinyIncident}`;

    it('serves every kind of file as what it is', async () => {
      const files = listFiles(join(sites, base ? 'folder' : 'root'));
      const kinds = new Map(
        files.filter((file) => /\.\w+$/.test(file)).map((file) => [file.split('.').at(-1), file]),
      );
      for (const [kind = '', file] of kinds) {
        const answer = await get(`/${file}`);
        expect([file, answer.status], file).toEqual([file, 200]);
        expect(answer.headers.get('content-type')?.toLowerCase(), file).toContain(types[kind]);
        expect(Buffer.from(await answer.arrayBuffer()), file).toEqual(
          readFileSync(join(sites, base ? 'folder' : 'root', file ?? '')),
        );
      }
      expect((await get('/.well-known/security.txt')).status).toBe(200);
    });

    it.each(['/', '/api/v2/summary.json', '/feeds/all.xml', '/calendar.ics', '/feeds/all.atom'])(
      'sends %s packed',
      async (path) => {
        const { headers, body } = await getPacked(`${running.address}${base}${path}`);
        expect(headers['content-encoding']).toBe('gzip');
        expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
        const file = join(root, base, fileOf(path));
        expect(gunzipSync(body)).toEqual(readFileSync(file));
        if (site.endsWith('packed')) expect(body).toEqual(readFileSync(`${file}.gz`));
      },
    );

    it('sends an address without its last slash on, with no other name in it', async () => {
      for (const path of [notice, ...(base ? [''] : [])]) {
        const answer = await get(path);
        expect([301, 302, 307, 308]).toContain(answer.status);
        const to = new URL(
          answer.headers.get('location') ?? '',
          `${running.address}${base}${path}`,
        );
        expect(to.href).toBe(`${running.address}${base}${path}/`);
      }
    });

    it.each(['/no/such/page/', '/api/', '/embed/X99999/', '/feeds/no.xml'])(
      'answers %s with our own page and its headers',
      async (path) => {
        const answer = await get(path);
        expect(answer.status).toBe(404);
        expect(answer.headers.get('content-type')?.toLowerCase()).toBe('text/html; charset=utf-8');
        expect(await answer.text()).toBe(readFileSync(join(root, base, '404.html'), 'utf8'));
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      },
    );

    it('sends the headers that other hosts send', async () => {
      const sent = async (path: string) => {
        const { headers } = await get(path);
        const names = [
          ...['x-content-type-options', 'referrer-policy', 'cache-control', 'x-robots-tag'],
          ...['content-security-policy', 'access-control-allow-origin', 'x-frame-options'],
        ];
        return Object.fromEntries(
          names.map((name) => [name, headers.get(name)]).filter(([, value]) => value !== null),
        ) as Record<string, string>;
      };
      const usual = {
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'public, max-age=60, must-revalidate',
        'content-security-policy': "frame-ancestors 'self'",
      };
      const [embed] = listFiles(join(root, base)).filter((file) => file.startsWith('embed/'));
      const bulletin = `/bulletins/${tinyIncident}/1`;
      expect(await sent('/')).toEqual(usual);
      expect(await sent(`/${embed}`)).toEqual({
        ...usual,
        'content-security-policy': 'frame-ancestors *',
      });
      expect(await sent(`${bulletin}/`)).toEqual(usual);
      expect(await sent(`${bulletin}/bulletin.eml`)).toEqual({
        ...usual,
        'x-robots-tag': 'noindex',
      });
      for (const path of ['/api/build.json', '/feeds/all.xml', '/calendar.ics']) {
        expect(await sent(path)).toEqual({ ...usual, 'access-control-allow-origin': '*' });
      }
    });

    it('shows the next publication at once, and none of the files of the one before', async () => {
      const [next, before] = [`${root}-next`, `${root}-before`];
      rmSync(next, { recursive: true, force: true });
      mkdirSync(join(next, base), { recursive: true });
      writeFileSync(join(next, base, 'index.html'), 'The next site');
      writeFileSync(join(next, base, '404.html'), 'Not there');
      execFileSync('sh', ['-c', `mv '${root}' '${before}' && mv '${next}' '${root}'`]);
      try {
        expect(await (await get('/')).text()).toBe('The next site');
        expect((await get(`${notice}/`)).status).toBe(404);
      } finally {
        execFileSync('sh', ['-c', `rm -r '${root}' && mv '${before}' '${root}'`]);
      }
    });
  });
});
