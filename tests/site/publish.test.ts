import { devNull, tmpdir } from 'node:os';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { load } from 'cheerio';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAddresses } from '../../src/core/views/addresses.ts';
import { readFiles } from '../../src/content/read-files.ts';
import type { IncidentState } from '../../src/core/state/incident-state.ts';
import type { State } from '../../src/core/state/state.ts';
import { minuteMs, toIso } from '../../src/core/time/instant.ts';
import { fileStem } from '../../src/core/time/london.ts';
import { findOpenIncident, sentences, writeTime, writeUpdate } from '../support/next-update.ts';
import { isNight } from '../support/night.ts';
import { fileOf, readPages } from '../support/site.ts';
import { tinyIncident, writeTinyContent } from '../support/tiny-site.ts';
import { environmentOf, readWorkflow, type Step } from '../support/workflow.ts';
import { digestFiles, makeWorkingCopy, type WorkingCopy } from '../support/working-copy.ts';

const origin = 'https://example.github.io';
const base = '/noticeboard';
const outputs = {
  'steps.pages.outputs.origin': origin,
  'steps.pages.outputs.base_path': base,
  'steps.live.outputs.list': '',
  'steps.sent.outputs.counts': '',
};
// Nothing is published at this address, and no test asks another host.
const steps =
  readWorkflow('publish.yml').jobs['build']?.steps.filter(
    ({ run, if: condition, id }) =>
      run && !condition && id !== 'live' && (isNight || !run.startsWith('npm ci')),
  ) ?? [];
const { path } = makeAddresses('', '');

let copy: WorkingCopy;
let dist: string;
let state: State;
let open: IncidentState;
let before: Map<string, string>;

/** Of two incidents: what concerns one changes nothing of the other. */
function smallContent(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'noticeboard-publish-'));
  writeTinyContent(folder, { incidents: [tinyIncident, '2023-03-16-kent-medway-firewall'] });
  const { texts } = readFiles(folder);
  rmSync(folder, { recursive: true });
  return texts;
}

/** The clock stands still from build to build, for content without a demonstration's clock too. */
function runStep(step: Step, elsewhere: Record<string, string> = {}): Promise<void> {
  const NOTICEBOARD_NOW = writeTime(state.now);
  return copy.run(step.run ?? '', {
    ...environmentOf(step, outputs),
    NOTICEBOARD_NOW,
    GITHUB_OUTPUT: devNull,
    ...elsewhere,
  });
}

async function build(elsewhere?: Record<string, string>): Promise<void> {
  for (const step of steps.filter(({ run }) => run === 'npm run build'))
    await runStep(step, elsewhere);
}

beforeAll(async () => {
  copy = await makeWorkingCopy(smallContent());
  dist = join(copy.folder, 'dist');
  ({ state, open } = findOpenIncident(join(copy.folder, 'content')));
  // Packages are installed at night.
  if (!isNight) symlinkSync(resolve('node_modules'), join(copy.folder, 'node_modules'));
  for (const step of steps) await runStep(step);
  before = digestFiles(dist);
}, 600_000);
afterAll(() => copy?.remove());

describe('the publishing job, in a fresh clone', () => {
  it('makes a whole site below its base path', () => {
    const pages = readPages(dist);
    const practices = [...state.practices.keys()].map((code) => path.practice(code));
    expect(pages.map((page) => page.path)).toEqual(expect.arrayContaining(['/', ...practices]));
    for (const page of pages) {
      const lost = page
        .$('[href]:not([rel=canonical]), [src], [action]')
        .toArray()
        .map(({ attribs }) => attribs['href'] ?? attribs['src'] ?? attribs['action'] ?? '')
        .map((link) => new URL(link, `${origin}${base}${page.path}`))
        .filter((url) => url.origin === origin && !isServed(url.pathname));
      expect([page.path, lost.map(String)]).toEqual([page.path, []]);
    }
  });

  it('makes feeds with whole addresses', async () => {
    const feeds = [...before.keys()].filter((file) => /^feeds\/.*\.xml$/.test(file));
    expect(feeds.length).toBeGreaterThan(state.practices.size);
    for (const file of feeds) {
      const { link, feedUrl, items } = await readFeed(join(dist, file));
      for (const address of [link, feedUrl, ...items.map((item) => item.link)]) {
        const url = new URL(address ?? '');
        expect([file, url.origin, isServed(url.pathname)]).toEqual([file, origin, true]);
      }
    }
  });
});

describe('one merged update', () => {
  let at: number;
  let after: Map<string, string>;

  beforeAll(async () => {
    at = state.now - 5 * minuteMs;
    const last = join('content', open.latest.update.file);
    const text = writeUpdate(readFileSync(join(copy.folder, last), 'utf8'), at);
    await copy.commit(join(dirname(last), `${fileStem(at)}.md`), text);
    await build();
    after = digestFiles(dist);
  }, 300_000);

  const isChanged = (file: string) => before.get(file) !== after.get(file);
  const bulletin = () => path.bulletin(open.incident.id, open.latest.number + 1);
  const affected = () => [...open.latest.effects.keys()][0] ?? '';
  const areaOf = (code: string) => state.practices.get(code)?.practice.area ?? '';

  it('is announced on the status page', () => {
    const $ = load(readFileSync(join(dist, 'index.html')));
    expect($(`main a[href="${base}${bulletin()}"]`).length).toBeGreaterThan(0);
    expect($(`main time[datetime="${toIso(at)}"]`).length).toBeGreaterThan(0);
  });

  it.each<[string, () => string, (keyof typeof sentences)[]]>([
    ['the incident', () => path.incident(open.incident.id), ['summary', 'patients', 'practices']],
    ['its notice', () => path.notice(open.incident.id), ['patients']],
    ['its new bulletin', bulletin, ['summary', 'patients', 'practices']],
    ["an affected practice's page", () => path.practice(affected()), []],
    ["its staff's page", () => path.practiceStaff(affected()), []],
    ["that practice's feed", () => path.practiceFeed(affected()), ['summary', 'practices']],
    ["its area's feed", () => path.areaFeed(areaOf(affected())), ['summary', 'practices']],
    ["the incident's feed", () => path.incidentFeed(open.incident.id), ['summary', 'patients']],
    ['the feed of everything', () => path.feed('all'), ['summary', 'patients', 'practices']],
    ['the feed of notices', () => path.feed('notices'), ['patients']],
    ['the feed of bulletins', () => path.feed('bulletins'), ['summary', 'practices']],
  ])('is on %s', async (_, address, said) => {
    const file = fileOf(address());
    expect(isChanged(file)).toBe(true);
    const text = await textOf(file, `${open.incident.id}/${fileStem(at)}/`);
    for (const one of said) expect(text).toContain(sentences[one]);
    if (said.join() === 'patients') expect(text).not.toContain(sentences.practices);
  });

  it('changes not a byte for practices that the incident never concerned', () => {
    const others = [...state.practices.keys()].filter((code) => !open.everConcerned.has(code));
    const files = others.flatMap((code) => [path.practice(code), path.practiceFeed(code)]);
    expect(files.length).toBeGreaterThan(0);
    expect(files.map(fileOf).filter(isChanged)).toEqual([]);
  });

  it('changes not a byte of other incidents', () => {
    const others = state.incidents.filter(({ incident }) => incident !== open.incident);
    expect(others.length).toBeGreaterThan(0);
    for (const { incident } of others) {
      const own = new RegExp(`^(?:incidents|notices|bulletins)/${incident.id}/`);
      const files = [...before.keys()].filter((file) => own.test(file));
      expect(files.length).toBeGreaterThan(2);
      expect(files.filter(isChanged)).toEqual([]);
    }
  });

  it('takes no address away', () => {
    expect([...before.keys()].filter((file) => !after.has(file))).toEqual([]);
  });

  it.runIf(isNight)(
    'gives the same bytes as a build from nothing, on a computer elsewhere in the world',
    async () => {
      for (const name of ['dist', '.noticeboard/astro'])
        rmSync(join(copy.folder, name), { recursive: true });
      await build({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
      expect(digestFiles(dist)).toEqual(after);
    },
  );
});

function isServed(pathname: string): boolean {
  return pathname.startsWith(`${base}/`) && before.has(fileOf(pathname.slice(base.length)));
}

function readFeed(file: string) {
  const xml = readFileSync(file, 'utf8');
  return new Parser<unknown, { 'content:encoded': string }>().parseString(xml);
}

/** What a page says; of a feed, what the item says whose guid begins with `guid`. */
async function textOf(file: string, guid: string): Promise<string> {
  if (file.endsWith('.html')) return load(readFileSync(join(dist, file)))('main').text();
  const item = (await readFeed(join(dist, file))).items.find((one) => one.guid?.startsWith(guid));
  return `${item?.title} ${load(item?.['content:encoded'] ?? '').text()}`;
}
