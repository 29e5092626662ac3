import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeProcess } from '../../src/astro/build/lock-folder.ts';
import { isNight } from '../support/night.ts';
import { buildIn, environmentFor, makeBuiltWorkplace } from '../support/tiny-site.ts';
import { digestFiles } from '../support/working-copy.ts';

const place = await makeBuiltWorkplace();
const { project, content } = place;
const dist = join(project, 'dist');
const times = ['2025-08-01T17:30:00+01:00', '2025-08-01T18:30:00+01:00'] as const;
/** The whole site at each of the two moments. */
const whole: ReturnType<typeof digestFiles>[] = [];

beforeAll(() => {
  if (!isNight) return;
  for (const NOTICEBOARD_NOW of times) {
    expect(buildIn(place, { NOTICEBOARD_NOW }).status).toBe(0);
    whole.push(digestFiles(dist));
  }
  expect(whole[0]).not.toEqual(whole[1]);
});
afterAll(place.remove);

/** A build: when it has begun, and how it ended, with all that it printed. */
function build(NOTICEBOARD_NOW: string): { begun: Promise<unknown>; end: Promise<string> } {
  const child = spawn(process.execPath, ['scripts/run.cjs', 'build'], {
    cwd: project,
    env: environmentFor(content, { NOTICEBOARD_NOW }),
  });
  let printed = '';
  const begun = Promise.withResolvers<unknown>();
  child.stdout.on('data', (data: Buffer) => {
    printed += data.toString();
    if (printed.includes('Checking the content')) begun.resolve(undefined);
  });
  const end = once(child, 'close').then(([code]) => `${code} ${printed}`);
  return { begun: begun.promise, end };
}

/** After the first one has begun: over all of a build. */
const offsetsMs = Array.from({ length: 20 }, (_, index) => index * 250);

describe('two builds in one folder', () => {
  // By day no whole build: the second one waits, and has not begun with anything.
  it('are not at work at the same time', async () => {
    const before = digestFiles(dist);
    const lock = join(project, '.noticeboard/lock');
    writeFileSync(lock, describeProcess(process.pid));
    const waiting = spawn(process.execPath, ['scripts/run.cjs', 'build'], {
      cwd: project,
      env: environmentFor(content),
    });
    let printed = '';
    waiting.stdout.on('data', (data: Buffer) => (printed += data.toString()));
    await expect.poll(() => printed).toContain('Another build is at work here.');
    waiting.kill('SIGKILL');
    await once(waiting, 'close');
    rmSync(lock);
    expect(printed).not.toContain('Checking the content');
    expect(digestFiles(dist)).toEqual(before);
  });

  it.runIf(isNight).each(offsetsMs)(
    '%d ms apart publish one after the other, each whole',
    async (offset) => {
      const first = build(times[0]);
      await first.begun;
      await wait(offset);
      const ends = await Promise.all([first.end, build(times[1]).end]);
      for (const end of ends) expect(end).toMatch(/^0 [^]*Published in dist/);
      expect(digestFiles(dist)).toEqual(whole[1]);
      expect(existsSync(join(project, '.noticeboard/lock'))).toBe(false);
    },
  );

  it.runIf(isNight)(
    'that begin at the same moment do so, too, in either order, and take over the lock of one that was killed',
    async () => {
      const ended = spawnSync(process.execPath, ['-e', '']);
      writeFileSync(join(project, '.noticeboard/lock'), `${ended.pid} 1`);
      const ends = await Promise.all(times.map((now) => build(now).end));
      for (const end of ends) expect(end).toMatch(/^0 [^]*Published in dist/);
      expect(whole).toContainEqual(digestFiles(dist));
    },
  );
});

it.runIf(isNight)(
  'a build beside npm start changes what is served, and loses nothing',
  async () => {
    const config = join(project, 'astro.config.mjs');
    writeFileSync(
      config,
      readFileSync(config, 'utf8').replace(
        'defineConfig({',
        'defineConfig({ server: { port: 4391 },',
      ),
    );
    const server = spawn(process.execPath, ['scripts/run.cjs', 'start'], {
      cwd: project,
      env: environmentFor(content, { NOTICEBOARD_NOW: times[0], ASTRO_PREVIEW_BACKGROUND: '0' }),
    });
    try {
      let printed = '';
      server.stdout.on('data', (data: Buffer) => (printed += data.toString()));
      while (!printed.includes('Stop with Ctrl+C')) {
        if (server.exitCode !== null) throw new Error(printed);
        await wait(100);
      }
      const [, address = ''] = /Status now\s+(\S+)/.exec(printed) ?? [];
      const before = await (await fetch(address)).text();
      expect(await build(times[1]).end).toContain('Published');
      expect(digestFiles(dist)).toEqual(whole[1]);
      const after = await (await fetch(address)).text();
      expect([after === before, after.includes('6:30pm')]).toEqual([false, true]);
    } finally {
      server.kill('SIGKILL');
    }
  },
);
