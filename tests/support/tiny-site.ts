import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The one incident that is left: it is open, so it has a kit with pictures. */
export const tinyIncident = '2025-07-27-bradford-craven-data-centre';

/**
 * Writes a small content: the sample's facts, one incident, one language beside
 * English, three practices of each area and those that updates list. Its site is built in seconds.
 */
export function writeTinyContent(folder: string): void {
  const isOfOthers = (file: string) =>
    /[/\\.](?:ar|bn|cs|pa|pl|ps|ro|sk)(?:\.state)?\.(?:md|yaml)$/.test(file);
  cpSync('content', folder, { recursive: true, filter: (file) => !isOfOthers(file) });
  for (const id of readdirSync(join(folder, 'incidents'))) {
    if (id !== tinyIncident) rmSync(join(folder, 'incidents', id), { recursive: true });
  }
  const incident = join(folder, 'incidents', tinyIncident);
  for (const file of readdirSync(incident)) {
    // Of the days after the demonstration's clock, in which it ends.
    if (/^2025-08-0[2-9]/.test(file)) rmSync(join(incident, file));
  }
  rmSync(join(incident, 'review.md'), { force: true });
  const updates = readdirSync(incident).map((file) => readFileSync(join(incident, file), 'utf8'));
  thinPractices(join(folder, 'practices.csv'), updates.join());
  // The sentence on the demonstration goes with the languages that it is for.
  change(join(folder, 'site.yaml'), /^ {2}translations:\n(?: {4}.*\n)*/m, '');
  change(join(folder, 'site.yaml'), /^languages: .*$/m, 'languages: [ur]\npracticePages: english');
}

function thinPractices(file: string, listing: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const areaOf = (line: string) => line.split(',')[2];
  const isKept = (line: string, index: number) =>
    listing.includes(line.split(',')[0] ?? '') ||
    lines.slice(0, index).filter((one) => areaOf(one) === areaOf(line)).length < 3;
  writeFileSync(file, lines.filter(isKept).join('\n'));
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
