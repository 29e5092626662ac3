import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countProcesses } from '../../src/astro/build/apart.ts';
import { makeContent } from '../bench/make-content.ts';
import { makeNextUpdate } from '../bench/next-update.ts';
import { runBuild } from '../bench/run-build.ts';
import { sizes } from '../bench/size.ts';
import { makeWorkplace } from '../bench/workplace.ts';
import { writeFolder } from '../../src/cli/write-folder.ts';
import { readFiles } from '../../src/content/read-files.ts';
import { digestFiles } from '../support/working-copy.ts';

const warm = makeWorkplace();
const cold = makeWorkplace();
const texts = makeContent({ ...sizes.small, open: 2, areas: 12 }, readFiles('content').texts);

/**
 * What a build has left for the next one. Only pictures that it drew itself stay:
 * they are kept by what they show, and drawing them takes most of a build.
 */
function clear(project: string): void {
  for (const name of ['dist', '.noticeboard/kept', '.noticeboard/parsed', '.astro']) {
    rmSync(join(project, name), { recursive: true, force: true });
  }
}

/**
 * Builds the warm workplace's content with and without what it kept, and
 * compares every file. Returns how many were taken. One process renders where
 * few files are to be made.
 */
async function compareAt(now: string, expectedProcesses = 1): Promise<number> {
  const environment = { NOTICEBOARD_NOW: now };
  const { taken: count, processes } = await runBuild(warm.project, warm.content, environment);
  expect(processes).toBe(expectedProcesses);
  clear(cold.project);
  // However many processes share the work, the bytes are the same.
  const alone = { ...environment, NOTICEBOARD_PROCESSES: '1' };
  expect(await runBuild(cold.project, warm.content, alone)).toMatchObject({ taken: 0 });
  const [taken, made] = [warm, cold].map(({ project }) => digestFiles(join(project, 'dist')));
  expect(taken?.size).toBeGreaterThan(600);
  expect(taken).toEqual(made);
  return count;
}

beforeAll(async () => {
  writeFolder(warm.content, texts);
  await runBuild(warm.project, warm.content);
});

afterAll(() => {
  warm.remove();
  cold.remove();
});

test('a later build takes what is at rest from the one before, and has the same bytes as one from nothing', async () => {
  expect(await compareAt('2026-01-14T12:15:00+00:00')).toBeGreaterThan(250);
});

const change = (path: string, from: RegExp, to: string): [string, string] => {
  const text = texts.get(path) ?? '';
  expect(text).toMatch(from);
  return [path, text.replace(from, to)];
};

test('there are areas that something affects, and others at rest', () => {
  const areas = join(warm.project, 'dist/practices/areas');
  const atRest = readdirSync(areas).filter(
    (area) => !readFileSync(join(areas, area, 'index.html'), 'utf8').includes('Catching up'),
  );
  expect([readdirSync(areas).length, atRest.length]).toEqual([12, 7]);
});

test('so it has when an update is new', async () => {
  writeFolder(warm.content, new Map([makeNextUpdate(texts)]));
  expect(await compareAt('2026-01-14T12:16:00+00:00')).toBeGreaterThan(250);
});

test('so it has when an old incident has changed', async () => {
  const [incident = ''] = [...texts.keys()].filter((path) => path.endsWith('/incident.md'));
  writeFolder(warm.content, new Map([change(incident, /^title: (.*)$/m, 'title: $1, corrected')]));
  expect(await compareAt('2026-01-14T12:17:00+00:00')).toBeGreaterThan(250);
});

test('so it has when an answer and a practice have changed', async () => {
  const answer = [...texts.keys()].find((path) => /^guidance\/.*\/en\.md$/.test(path)) ?? '';
  writeFolder(
    warm.content,
    new Map([
      change(answer, /^title: (.*)$/m, 'title: $1 now'),
      change('practices.csv', /^(X00007,)[^,]*/m, '$1Renamed Surgery'),
    ]),
  );
  expect(await compareAt('2026-01-14T12:18:00+00:00')).toBe(0);
});

test('so it has when so much is new that several processes share it', async () => {
  writeFolder(
    warm.content,
    makeContent({ ...sizes.small, incidents: 180, areas: 12 }, readFiles('content').texts),
  );
  expect(await compareAt('2026-01-14T12:19:00+00:00', countProcesses())).toBe(0);
});
