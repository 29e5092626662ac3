import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { makeWorkplace, type Workplace } from '../bench/workplace.ts';
import { restorePictures } from './build-pages.ts';

/** The one incident that is left: it is open, so it has a kit with pictures. */
export const tinyIncident = '2025-07-27-bradford-craven-data-centre';

/**
 * Writes a small content: the sample's facts, one incident, one language beside
 * English, three practices of each area and those that updates list. Its site is
 * built in seconds. Other languages and incidents may be asked for.
 */
export function writeTinyContent(
  folder: string,
  {
    languages = ['ur'],
    incidents = [tinyIncident],
  }: { languages?: string[]; incidents?: string[] } = {},
): void {
  const others = ['ar', 'bn', 'cs', 'pa', 'pl', 'ps', 'ro', 'sk', 'ur'].filter(
    (one) => !languages.includes(one),
  );
  const ofOthers = new RegExp(`[/.](?:${others.join('|')})(?:\\.state)?\\.(?:md|yaml)$`);
  const isOfOthers = (file: string) => ofOthers.test(file);
  cpSync('content', folder, { recursive: true, filter: (file) => !isOfOthers(file) });
  for (const id of readdirSync(join(folder, 'incidents'))) {
    if (!incidents.includes(id)) rmSync(join(folder, 'incidents', id), { recursive: true });
  }
  const updates = incidents.flatMap((id) => readUpdates(join(folder, 'incidents', id)));
  thinPractices(join(folder, 'practices.csv'), updates.join());
  // The sentence on the demonstration goes with the languages that it is for.
  change(join(folder, 'site.yaml'), /^ {2}translations:\n(?: {4}.*\n)*/m, '');
  change(
    join(folder, 'site.yaml'),
    /^languages: .*$/m,
    `languages: [${languages.join(', ')}]\npracticePages: english`,
  );
}

/** What is left of an incident: without the days after the demonstration's clock, in which it ends, and without a review. */
function readUpdates(incident: string): string[] {
  for (const file of readdirSync(incident)) {
    if (/^2025-08-0[2-9]/.test(file)) rmSync(join(incident, file));
  }
  rmSync(join(incident, 'review.md'), { force: true });
  return readdirSync(incident).map((file) => readFileSync(join(incident, file), 'utf8'));
}

function thinPractices(file: string, listing: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const areaOf = (line: string) => line.split(',')[2];
  const isKept = (line: string, index: number) =>
    listing.includes(line.split(',')[0] ?? '') ||
    lines.slice(0, index).filter((one) => areaOf(one) === areaOf(line)).length < 3;
  writeFileSync(file, lines.filter(isKept).join('\n'));
}

/** What a build makes, and keeps for the next one. */
const made = ['dist', '.noticeboard/astro', '.noticeboard/pictures'];

/** A workplace with the small content and its site, which is built once in a run of tests. */
export async function makeBuiltWorkplace(): Promise<Workplace> {
  const built = await buildOnce();
  const place = makeWorkplace();
  cpSync(join(built, 'content'), place.content, { recursive: true });
  for (const name of made)
    cpSync(join(built, name), join(place.project, name), { recursive: true });
  return place;
}

/** Builds it, unless another process of this run does or did. Returns the folder with what it left. */
async function buildOnce(): Promise<string> {
  const shared = process.env['TESTS_FOLDER'];
  if (!shared) throw new Error('vitest.config.ts gives this project no folder for all its tests');
  const folder = join(shared, 'tiny');
  const ended = join(folder, 'ended');
  try {
    mkdirSync(folder);
  } catch {
    while (!existsSync(ended)) await wait(100);
    return folder;
  }
  const place = makeWorkplace();
  try {
    writeTinyContent(place.content);
    restorePictures(place.project);
    const { status, printed } = buildIn(place);
    if (status !== 0 || printed.includes('Warning')) throw new Error(printed);
    cpSync(place.content, join(folder, 'content'), { recursive: true });
    for (const name of made)
      cpSync(join(place.project, name), join(folder, name), { recursive: true });
  } finally {
    place.remove();
    writeFileSync(ended, '');
  }
  return folder;
}

/** Changes a text file. Throws if nothing in it is as it was thought to be. */
export function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has nothing like ${String(from)}`);
  writeFileSync(file, changed);
}

/** What a build printed, and how it ended. */
export interface BuildEnd {
  status: number | null;
  printed: string;
}

/** Builds in a workplace, with something broken if `breakage` names a file of tests/support/break/. */
export function buildIn(
  { project, content }: { project: string; content: string },
  environment: Record<string, string> = {},
  breakage?: string,
): BuildEnd {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.cjs', 'build'], {
    cwd: project,
    env: environmentFor(content, environment, breakage),
    encoding: 'utf8',
  });
  return { status, printed: stdout + stderr };
}

/** What a build in a workplace is told: nothing of what the runner of the tests was. */
export function environmentFor(
  content: string,
  environment: Record<string, string> = {},
  breakage?: string,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NOTICEBOARD_NOW: '',
    SITE_URL: '',
    BASE_PATH: '',
    LAST_ADDRESSES: '',
    GITHUB_STEP_SUMMARY: '',
    NODE_OPTIONS:
      breakage === undefined
        ? ''
        : `--import=${pathToFileURL(resolve(`tests/support/break/${breakage}.ts`)).href}`,
    ...environment,
    CONTENT_DIR: content,
  };
}
