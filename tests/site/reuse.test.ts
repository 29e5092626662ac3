import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeContent } from '../bench/make-content.ts';
import { makeNextUpdate } from '../bench/next-update.ts';
import { runBuild } from '../bench/run-build.ts';
import { sizes } from '../bench/size.ts';
import { makeWorkplace } from '../bench/workplace.ts';
import { writeFolder } from '../../src/cli/write-folder.ts';
import { readFiles } from '../../src/content/read-files.ts';
import { isNight } from '../support/night.ts';
import { digestFiles } from '../support/working-copy.ts';

const warm = makeWorkplace();
const cold = makeWorkplace();
const texts = makeContent(
  { ...sizes.small, incidents: 10, practices: 36, open: 2, areas: 12 },
  readFiles('content').texts,
);

/**
 * What a build has left for the next one. Only pictures that it drew itself stay:
 * they are cached by what they show, and drawing them takes most of a build.
 */
function clear(project: string): void {
  for (const name of ['dist', '.noticeboard/astro', '.astro']) {
    rmSync(join(project, name), { recursive: true, force: true });
  }
}

/**
 * Builds the warm workplace's content with and without what the last build has
 * left, and compares every file. Returns how many were restored.
 */
async function compareAt(now: string, environment: Record<string, string> = {}): Promise<number> {
  const asked = { NOTICEBOARD_NOW: now, ...environment };
  const { rendered } = await runBuild(warm.project, warm.content, asked);
  clear(cold.project);
  const { rendered: all } = await runBuild(cold.project, warm.content, asked);
  const [some, whole] = [warm, cold].map(({ project }) => digestFiles(join(project, 'dist')));
  expect(whole?.size).toBeGreaterThan(400);
  expect(some).toEqual(whole);
  return all - rendered;
}

/** By day, publish.test.ts compares one update's build with one from nothing, and cache-keys.test.ts what pages depend on. */
beforeAll(async () => {
  if (!isNight) return;
  writeFolder(warm.content, texts);
  await runBuild(warm.project, warm.content);
});

afterAll(() => {
  warm.remove();
  cold.remove();
});

test.runIf(isNight)(
  'a later build takes what is at rest from the one before, and has the same bytes as one from nothing',
  async () => {
    expect(await compareAt('2026-01-14T12:15:00+00:00')).toBeGreaterThan(100);
  },
);

const change = (path: string, from: RegExp, to: string): [string, string] => {
  const text = texts.get(path) ?? '';
  expect(text).toMatch(from);
  return [path, text.replace(from, to)];
};

test.runIf(isNight)('there are areas that something affects, and others at rest', () => {
  const areas = join(warm.project, 'dist/practices/areas');
  const atRest = readdirSync(areas).filter(
    (area) => !readFileSync(join(areas, area, 'index.html'), 'utf8').includes('Catching up'),
  );
  expect([readdirSync(areas).length, atRest.length]).toEqual([12, 9]);
});

test.runIf(isNight)(
  'a build with a new update takes what is at rest from the one before, and has the same bytes as one from nothing',
  async () => {
    writeFolder(warm.content, new Map([makeNextUpdate(texts)]));
    expect(await compareAt('2026-01-14T12:16:00+00:00')).toBeGreaterThan(100);
  },
);

test.runIf(isNight)('so it has when an old incident has changed', async () => {
  const [incident = ''] = [...texts.keys()].filter((path) => path.endsWith('/incident.md'));
  writeFolder(warm.content, new Map([change(incident, /^title: (.*)$/m, 'title: $1, corrected')]));
  expect(await compareAt('2026-01-14T12:17:00+00:00')).toBeGreaterThan(100);
});

test.runIf(isNight)('so it has when an answer and a practice have changed', async () => {
  const answer = [...texts.keys()].find((path) => /^guidance\/.*\/en\.md$/.test(path)) ?? '';
  writeFolder(
    warm.content,
    new Map([
      change(answer, /^title: "?(.*?)"?$/m, 'title: $1 now'),
      change('practices.csv', /^(X00007,)[^,]*/m, '$1Renamed Surgery'),
    ]),
  );
  expect(await compareAt('2026-01-14T12:18:00+00:00')).toBe(0);
});

test.runIf(isNight)(
  'without the flag for what is restored, and from nothing, the bytes are the same',
  async () => {
    const config = join(cold.project, 'astro.config.mjs');
    writeFileSync(
      config,
      readFileSync(config, 'utf8').replace('experimental: { incrementalBuild: true },', ''),
    );
    expect(await compareAt('2026-01-14T12:18:30+00:00')).toBeGreaterThan(100);
  },
);
