import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAddresses } from '../../src/core/views/addresses.ts';
import { makeSiteContext } from '../../src/core/views/make-site-context.ts';
import { projectRecord } from '../../src/core/views/api/record.ts';
import { projectStatuspage, statuspageNames } from '../../src/core/views/api/statuspage.ts';
import { toIso } from '../../src/core/time/instant.ts';
import { at } from '../support/builders.ts';
import { readContent } from '../../src/content/read-folder.ts';
import { buildPages } from '../support/build-pages.ts';
import { isNight } from '../support/night.ts';
import { listFiles, readPages, type BuiltPage } from '../support/site.ts';
import { writeTinyContent } from '../support/tiny-site.ts';

/** A whole build of the small content as the public saw it at one minute of an incident's second day. */
const minute = '2025-07-28T12:30:00+01:00';
const id = '2025-07-27-bradford-craven-data-centre';

const parent = mkdtempSync(join(tmpdir(), 'noticeboard-moment-'));
const folder = join(parent, 'site');
const CONTENT_DIR = join(parent, 'content');
const now = at(minute);
writeTinyContent(CONTENT_DIR);
const read = readContent(CONTENT_DIR, { today: Date.now() });
if (!read.context) throw new Error('The small content has a problem');
const { content } = read.context;
const context = makeSiteContext(content, now, { site: 'http://localhost:4321', base: '/' });
const { path } = makeAddresses('', '');
const updates = content.incidents.find((one) => one.id === id)?.updates ?? [];
const out = updates.filter((update) => update.at <= now);
let pages: Map<string, BuiltPage>;

/** By day, the tests of state and views look at moments. */
beforeAll(async () => {
  if (!isNight) return;
  await buildPages(folder, { CONTENT_DIR, NOTICEBOARD_NOW: minute });
  pages = new Map(readPages(folder).map((page) => [page.path, page]));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function readJson(address: string): unknown {
  return JSON.parse(readFileSync(folder + address, 'utf8'));
}

it.runIf(isNight)('has the bulletins of that minute, and no other', () => {
  const numbers = [...pages.keys()].filter((one) => one.startsWith(`/bulletins/${id}/`));
  expect(numbers.toSorted()).toEqual(out.map((_, index) => path.bulletin(id, index + 1)));
});

it.runIf(isNight)('has the status page and the notice of that minute', () => {
  const newest = out.at(-1);
  if (!newest) throw new Error('An update should be out');
  for (const address of [path.status(), path.notice(id)]) {
    const times = pages.get(address)?.$(`main time[datetime="${toIso(newest.at)}"]`);
    expect([address, times?.length]).not.toEqual([address, 0]);
  }
  const first = newest.forPatients.split('\n')[0] ?? '';
  expect(pages.get(path.notice(id))?.$('main').text()).toContain(first);
});

it.runIf(isNight)('has the whole record until then', () => {
  const $ = pages.get(path.incident(id))?.$;
  const said = $?.('.app-entry > h2')
    .toArray()
    .map((element) => $(element).text());
  expect(said).toEqual(out.map(({ summary }) => summary).toReversed());
});

it.runIf(isNight)('has the JSON of that minute', () => {
  for (const name of statuspageNames) {
    expect(readJson(path.statuspage(name))).toEqual(projectStatuspage(name, context));
  }
  const state = context.state.incidents.find(({ incident }) => incident.id === id);
  expect(readJson(path.record(id))).toEqual(state && projectRecord(state, context));
});

it.runIf(isNight)('says nothing that was said later, in no file', () => {
  const later = updates.filter((update) => update.at > now).map(({ summary }) => summary);
  expect(later.length).toBeGreaterThan(5);
  for (const file of listFiles(folder).filter((one) => /\.(?:html|xml|json|txt)$/.test(one))) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect([file, later.filter((summary) => text.includes(summary))]).toEqual([file, []]);
  }
});
