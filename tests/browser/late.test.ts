import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { sharedBrowser } from '../support/browser.ts';
import { buildPages } from '../support/build-pages.ts';
import { writeTime } from '../support/next-update.ts';
import { serve } from '../support/serve.ts';
import { writeTinyContent } from '../support/tiny-site.ts';
import { someOf } from '../support/night.ts';

/** A site whose clock runs: the small content, and one incident that is open now. */
const folder = mkdtempSync(join(tmpdir(), 'noticeboard-late-'));
const content = join(folder, 'content');
const built = join(folder, 'site');
const made = Math.floor(Date.now() / minuteMs) * minuteMs;
const due = made + 2 * hourMs;
const id = `${writeTime(made - hourMs).slice(0, 10)}-late`;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  writeTinyContent(content, { languages: ['pl', 'ur'], incidents: [] });
  const settings = join(content, 'site.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^ {2}now: .*\n/m, ''));
  writeIncident();
  await buildPages(built, { CONTENT_DIR: content });
  [browser, site] = await Promise.all([sharedBrowser(), serve(built)]);
});
afterAll(() => {
  site.stop();
  rmSync(folder, { recursive: true, force: true });
});

function writeIncident(): void {
  const incident = join(content, 'incidents', id);
  mkdirSync(incident);
  const time = writeTime(made - hourMs);
  writeFileSync(
    join(incident, 'incident.md'),
    `---\ntitle: Phones fail in Craven\npatientTitle: Phones do not work in Craven\nkind: incident\nbegan: "${time}"\nsources:\n  - note: Invented.\n---\n`,
  );
  writeFileSync(
    join(incident, `${londonStem(made - hourMs)}.md`),
    `---\nat: "${time}"\nphase: investigating\nnext: "${writeTime(due)}"\naffects:\n  - services: [phones]\n    areas: [craven]\n    level: major-outage\nknown: [Phones do not work.]\nunknown: [When they will work again.]\ndoing: [Engineers are on their way.]\n---\nPhones do not work.\n\n## For patients\n\nPhones do not work.\n\n## For practices\n\nUse mobile phones.\n`,
  );
}

/** An update's file is named after its London time. */
function londonStem(instant: number): string {
  const london = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/London' });
  return london.slice(0, 16).replace(' ', 'T').replace(':', '');
}

/** What a reader sees who opens a page at a moment. */
async function look(path: string, moment: number, then?: (page: Page) => Promise<void>) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.clock.install({ time: moment });
  await page.goto(site.address + path);
  await then?.(page);
  const overdue = await page.locator('main .app-overdue').allTextContents();
  const old = await page.locator('#old').filter({ visible: true }).allTextContents();
  await context.close();
  expect(complaints).toEqual([]);
  return { overdue, old: old.map((text) => text.replace(/\s+/g, ' ').trim()) };
}

const english = /^Late: the next update was due by .*\d/;
const pages = [
  ['the status', '/', english],
  ['the notice', `/notices/${id}/`, english],
  ['the notice in Polish', `/notices/${id}/pl/`, /^Opóźnienie\..*\d/],
  ['the notice in Urdu', `/notices/${id}/ur/`, /^تاخیر: .*\d/],
  ['the bulletin', `/bulletins/${id}/1/`, english],
  ['a practice', '/practices/X10401/', english],
  ['an embed', '/embed/X10401/', english],
] as const;

describe('a page that nobody builds anew', () => {
  test.each(someOf(pages, 4, 1))(
    '%s: the promise is kept until its last minute',
    async (_name, path) => {
      const { overdue, old } = await look(path, made + 30 * minuteMs);
      expect({ overdue, old }).toEqual({ overdue: [], old: [] });
    },
  );

  test.each(someOf(pages, 2))(
    '%s: says that the update is late, and that it is old',
    async (_name, path, late) => {
      const { overdue, old } = await look(path, due + minuteMs);
      expect(overdue.length).toBeGreaterThan(0);
      for (const text of overdue) expect(text.trim()).toMatch(late);
      expect(old).toHaveLength(1);
      expect(old[0]).toContain('01632 960 000');
    },
  );

  it('says so while it is open, too', async () => {
    const { overdue, old } = await look(`/notices/${id}/`, made + 59 * minuteMs, async (page) => {
      await page.clock.runFor(3 * minuteMs);
    });
    expect(overdue).toEqual([]);
    expect(old[0]).toMatch(/^This page was made at .* and may be out of date\. Load it again\./);
  });

  test.each([
    ['/', '(1 hour ago)'],
    [`/notices/${id}/`, '(1 hour ago)'],
    [`/notices/${id}/pl/`, '(1 godzinę temu)'],
    ['/practices/X10401/', '(1 hour ago)'],
  ])('%s: says how long ago it was updated', async (path, ago) => {
    await look(path, made + minuteMs, async (page) => {
      const times = await page.locator('.app-times').allTextContents();
      expect(times.some((text) => text.includes(ago))).toBe(true);
    });
  });

  it('without a script the due time is there all the same', () => {
    const html = readFileSync(join(built, `notices/${id}/index.html`), 'utf8');
    expect(html).toMatch(/Next update by <time datetime="[^"]+">/);
  });
});
