import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isNight } from '../support/night.ts';
import { makeWorkplace } from '../bench/workplace.ts';
import { buildIn, change, environmentFor, writeTinyContent } from '../support/tiny-site.ts';
import { digestFiles } from '../support/working-copy.ts';

const place = makeWorkplace();
const dist = join(place.project, 'dist');
const countFile = join(place.project, 'counts.txt');
let before: Map<string, string>;
/** How many things a build does to files before the new site is swapped in. */
let steps: number;

/** By day, disasters.test.ts has builds that end before they publish, and swap-site.test.ts the swap. */
beforeAll(() => {
  if (!isNight) return;
  writeTinyContent(place.content);
  expect(buildIn(place, { COUNTS: countFile }, 'kill').status).toBe(0);
  // What is restored the next time takes less.
  steps = Math.floor(Number(readFileSync(countFile, 'utf8')) * 0.85);
  expect(steps).toBeGreaterThan(500);
  before = digestFiles(dist);
  // If another site were swapped in, it would be seen.
  change(join(place.content, 'site.yaml'), /^title: .*$/m, 'title: Another title');
});
afterAll(() => {
  place.remove();
});

/** Starts a build that is killed on its way. Returns its process group, and the signal by which its first process ended. */
async function runKilled(environment: Record<string, string>): Promise<[number, string]> {
  const build = spawn(process.execPath, ['scripts/run.cjs', 'build'], {
    cwd: place.project,
    env: environmentFor(place.content, environment, 'kill'),
    stdio: 'ignore',
    detached: true,
  });
  const [, signal] = (await once(build, 'exit')) as [number, string];
  return [build.pid ?? 0, signal];
}

/** Waits until no process of a group runs. Throws if one still does after 30 seconds. */
async function waitForEnd(group: number): Promise<void> {
  for (let tries = 0; isRunning(group); tries++) {
    if (tries > 150) throw new Error('A process of a killed build is still running');
    await wait(200);
  }
}

function isRunning(group: number): boolean {
  // Ended processes that nobody has asked after yet (state Z) run no more.
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pgid=,stat='], { encoding: 'utf8' });
  return stdout.split('\n').some((line) => new RegExp(`^\\s*${group}\\s+[^Z]`).test(line));
}

/** Moments of a build; every second time it is killed with all its processes. */
const moments = Array.from({ length: 10 }, (_, tenths) => ({ tenths, isWhole: tenths % 2 === 1 }));

describe.runIf(isNight)('a build that is killed', () => {
  it.each(moments)(
    'after $tenths tenths of what it does, leaves what was there whole, and nothing running',
    async ({ tenths, isWhole }) => {
      const [group, signal] = await runKilled({
        KILL_AT: String(1 + Math.floor((tenths * steps) / 10)),
        KILL_ALL: isWhole ? 'yes' : '',
      });
      expect(signal).toBe('SIGKILL');
      await waitForEnd(group);
      expect(digestFiles(dist)).toEqual(before);
    },
  );

  it('between the two renames leaves the old site aside, and the next command puts it back', () => {
    expect(buildIn(place, {}, 'kill-between-renames').status).toBeNull();
    expect(existsSync(dist)).toBe(false);
    const last = join(place.project, '.noticeboard/previous/api/addresses.json');
    const { stdout } = spawnSync(
      process.execPath,
      ['scripts/run.cjs', 'compare-addresses', '--last', last],
      { cwd: place.project, encoding: 'utf8' },
    );
    expect(stdout).toContain('The site that stood before it is back.');
    expect(digestFiles(dist)).toEqual(before);
  });

  it('while it removes the old site has put the new one in its place, whole', () => {
    expect(buildIn(place, {}, 'kill-while-removing').status).toBeNull();
    const after = digestFiles(dist);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(after).not.toEqual(before);
    // What is left of the old one is not where it would be put back from.
    expect(existsSync(join(place.project, '.noticeboard/previous'))).toBe(false);
  });

  it('is followed by one that succeeds', () => {
    expect(buildIn(place, {}, 'kill-between-renames').status).toBeNull();
    const { status, printed } = buildIn(place);
    expect([status, printed]).toEqual([0, expect.stringContaining('is back.')]);
    const after = digestFiles(dist);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(after).not.toEqual(before);
    const left = readdirSync(join(place.project, '.noticeboard'));
    expect(left.filter((name) => /^(?:lock|next|previous|old)/.test(name))).toEqual([]);
  });
});
