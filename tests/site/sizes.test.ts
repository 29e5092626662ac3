import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContent } from '../bench/make-content.ts';
import { runBuild } from '../bench/run-build.ts';
import { makeWorkplace, type Workplace } from '../bench/workplace.ts';
import { writeFolder } from '../../src/cli/write-folder.ts';
import { readFiles } from '../../src/content/read-files.ts';
import { launchBrowser } from '../support/browser.ts';
import { drawNothing } from '../support/build-pages.ts';
import { isNight } from '../support/night.ts';
import { serve } from '../support/serve.ts';
import { findLargest, writeSizes } from '../support/sizes.ts';

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

/**
 * As many practices as England had in 2019. Their own pages say nothing of how
 * many there are, so that only some are built, and links to the others are let pass.
 */
describe.runIf(isNight)(
  'five open incidents at the size of England, four of them national, and one of 40 updates',
  () => {
    let workplace: Workplace;
    const practices = 6830;
    const built = 60;

    beforeAll(async () => {
      workplace = makeWorkplace();
      const size = { practices, areas: 106, languages: ['ur', 'bn'], seed: 1 };
      const sample = readFiles('content').texts;
      const long = makeContent({ ...size, incidents: 1, updates: 40, open: 1 }, sample);
      const many = makeContent({ ...size, incidents: 8, updates: 4, open: 5, national: 4 }, sample);
      writeFolder(workplace.content, new Map([...long, ...many]));
      drawNothing(workplace.project);
      replaceIn(workplace, 'src/astro/static-paths.ts', [
        '[...state.practices.values()].map(',
        `[...state.practices.values()].slice(0, ${built}).map(`,
      ]);
      replaceIn(workplace, 'src/astro/build/verify-site.ts', [
        'if (faults.length > 0)',
        'if (false)',
      ]);
      await runBuild(workplace.project, workplace.content);
    });
    afterAll(() => workplace?.remove());

    it('have no page that needs a second round trip', () => {
      const dist = join(workplace.project, 'dist');
      expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('6,830');
      expectAllFit('Five open incidents at the size of England', dist);
    });

    it('have a search that reads one small file', () => {
      const folder = join(workplace.project, 'dist/practices/search');
      const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
      expect(sizes.length).toBeGreaterThan(10);
      expect(Math.max(...sizes)).toBeLessThan(10_000);
    });

    it.each([
      ['1000', 'X01000', 1],
      // One for the postcode, one for what else may be a code.
      ['zz7 9zz', 'X00007', 2],
      ['', undefined, 0],
    ])('is searched for "%s" with few more requests', async (typed, code, requests) => {
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
  },
);

function replaceIn({ project }: Workplace, file: string, [from, to]: [string, string]): void {
  const path = join(project, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
}

/** Content that is invented, so that growth is caught before a publisher meets it. */
describe.runIf(isNight)('400 incidents, and 1,200 practices', () => {
  let workplace: Workplace;

  beforeAll(async () => {
    workplace = makeWorkplace();
    const size = { practices: 1200, areas: 8, languages: ['ur', 'pl'], seed: 1 };
    const incidents = { incidents: 400, updates: 3, open: 5, national: 4 };
    const texts = makeContent({ ...size, ...incidents }, readFiles('content').texts);
    writeFolder(workplace.content, texts);
    drawNothing(workplace.project);
    await runBuild(workplace.project, workplace.content);
  });
  afterAll(() => workplace?.remove());

  it('have no page that needs a second round trip', () => {
    expectAllFit('400 incidents, 1,200 practices', join(workplace.project, 'dist'));
  });
});
