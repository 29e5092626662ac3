import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorkplace } from '../bench/workplace.ts';
import { restorePictures } from '../support/build-pages.ts';
import { someOf } from '../support/night.ts';
import { fileOf, listFiles } from '../support/site.ts';
import { buildIn, environmentFor, tinyIncident, writeTinyContent } from '../support/tiny-site.ts';
import {
  getPacked,
  startCaddy,
  startNginx,
  type Running,
  type Start,
} from '../support/web-servers.ts';

// Where one is not installed, its tests are skipped: nightly.yml installs both.
const hasNginx = spawnSync('nginx', ['-v']).status === 0;
const hasCaddy = spawnSync('caddy', ['version']).status === 0;

const ways = someOf(
  [
    ['at a root, packed by the server', 'root', ''],
    ['at a root, packed before', 'root-packed', ''],
    ['below a folder, packed by the server', 'folder', '/status'],
    ['below a folder, packed before', 'folder-packed', '/status'],
  ] as const,
  3,
);

const place = makeWorkplace();
/** Below it, sites with and without packed files: root, root-packed, folder, folder-packed. */
const sites = mkdtempSync(join(tmpdir(), 'noticeboard-sites-'));
const bases = { root: '', folder: '/status' } as const;

beforeAll(() => {
  if (!hasNginx && !hasCaddy) return;
  writeTinyContent(place.content);
  restorePictures(place.project);
  for (const [name, BASE_PATH] of Object.entries(bases)) {
    expect(buildIn(place, { BASE_PATH }).status).toBe(0);
    cpSync(join(place.project, 'dist'), join(sites, name), { recursive: true });
    if (!ways.some(([, site]) => site === `${name}-packed`)) continue;
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

describe.skipIf(!hasNginx && !hasCaddy).each<[string, boolean, Start]>([
  ['nginx', hasNginx, startNginx],
  ['Caddy', hasCaddy, startCaddy],
])('%s, as docs/own-server.md has it', (_name, isInstalled, start) => {
  describe.skipIf(!isInstalled).each(ways)('%s', (_where, site, base) => {
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
