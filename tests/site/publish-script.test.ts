import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fenceIn } from '../support/document.ts';
import { isNight, someOf } from '../support/night.ts';

const canPublish = ['flock', 'git'].every((name) => spawnSync(name, ['--version']).status === 0);
describe.skipIf(!canPublish)('the script of docs/own-server.md that publishes', () => {
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
    const publish = fenceIn(readFileSync('docs/own-server.md', 'utf8'), 'sh', '#!/bin/sh');
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

  it.runIf(isNight)(
    'installs packages when they have changed, and gives a build the last addresses',
    async () => {
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
    },
  );

  const failures: [string, Record<string, string>][] = [
    ['a build fails', { broken: '' }],
    ['packages cannot be installed', { 'index.html': 'second' }],
  ];
  it.each(someOf(failures, 2))(
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

  it.runIf(isNight)('runs one at a time', async () => {
    const ends = await Promise.all([publish(), publish()]);
    expect(ends.map(({ status }) => status)).toEqual([0, 0]);
    const [install, ...builds] = did();
    expect(install).toMatch(/^npm ci/);
    expect(builds.map((line) => line.split(' ')[2])).toEqual([
      ...['build', 'precompress', 'build', 'precompress'],
    ]);
  });
});
