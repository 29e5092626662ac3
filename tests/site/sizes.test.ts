import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContent } from '../bench/make-content.ts';
import { runBuild } from '../bench/run-build.ts';
import { makeWorkplace, type Workplace } from '../bench/workplace.ts';
import { writeFolder } from '../../src/cli/write-folder.ts';
import { readFiles } from '../../src/content/read-files.ts';
import { launchBrowser } from '../support/browser.ts';
import { serve } from '../support/serve.ts';
import { findLargest, roundTripBytes, writeSizes } from '../support/sizes.ts';

const usualPictureBytes = 99_000;

/** What `npm test` prints. */
const tables: string[] = [];

afterAll(() => {
  mkdirSync('.noticeboard', { recursive: true });
  writeFileSync('.noticeboard/sizes.txt', `${tables.join('\n\n')}\n`);
  console.log(tables.join('\n\n'));
});

function expectAllFit(title: string, folder: string): void {
  const largest = findLargest(folder);
  tables.push(writeSizes(title, largest));
  expect(largest.length).toBeGreaterThan(15);
  expect(largest.filter(({ bytes, budgetBytes }) => bytes > budgetBytes)).toEqual([]);
}

describe('the sample', () => {
  it('has no page that needs a second round trip', () => {
    expectAllFit('The sample', 'dist');
  });
});

/** Content that is invented, so that growth is caught before a publisher meets it. */
describe('400 incidents, one of 40 updates, and 1,200 practices', () => {
  let workplace: Workplace;

  beforeAll(async () => {
    workplace = makeWorkplace();
    const size = { practices: 1200, areas: 8, languages: ['ur', 'pl'], seed: 1 };
    const sample = readFiles('content').texts;
    const long = makeContent({ ...size, incidents: 1, updates: 40, open: 1 }, sample);
    const many = makeContent({ ...size, incidents: 400, updates: 3, open: 5, national: 4 }, sample);
    writeFolder(workplace.content, new Map([...long, ...many]));
    // Pages tell how large a picture is, and nothing else of it.
    const drawer = `export const draw = async () => Buffer.alloc(${usualPictureBytes});\n`;
    writeFileSync(join(workplace.project, 'src/render/pictures/draw.ts'), drawer);
    await runBuild(workplace.project, workplace.content);
  }, 300_000);
  afterAll(() => workplace?.remove());

  it('have no page that needs a second round trip', () => {
    expectAllFit('400 incidents, 1,200 practices', join(workplace.project, 'dist'));
  });

  it('have a search that reads one small file', () => {
    const folder = join(workplace.project, 'dist/practices/search');
    const sizes = readdirSync(folder).map(
      (file) => gzipSync(readFileSync(join(folder, file)), { level: 6 }).length,
    );
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.max(...sizes)).toBeLessThan(roundTripBytes);
  });

  it.each([
    ['1000', 'X01000', 1],
    ['zz7 9zz', 'X00007', 1],
    ['surgery', undefined, 0],
    ['', undefined, 0],
  ])('is searched for "%s" with at most one more request', async (typed, code, requests) => {
    const site = await serve(join(workplace.project, 'dist'));
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${site.address}/practices/`);
      await page.fill('#surgery', typed);
      await page.keyboard.press('Enter');
      const rows = page.locator('#surgeries .app-row:visible');
      if (code) await rows.locator(`a[href="/practices/${code}/"]`).waitFor();
      else expect(await rows.count()).toBe(0);
      expect(await page.locator('#areas').isVisible()).toBe(code === undefined);
      expect(asked.slice(1)).toHaveLength(requests);
    } finally {
      await browser.close();
      site.stop();
    }
  });
});
