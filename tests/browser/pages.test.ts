import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { readSample } from '../support/sample.ts';
import { serve } from '../support/serve.ts';

const { state } = readSample();
const newest = state.open[0] ?? state.incidents[0];
if (!newest) throw new Error('The sample has no incident to look at.');
const { incident, latest, effects } = newest;
const [affected = 'X10001'] = effects.keys();

/** One of each kind of page. */
const kinds: [string, string][] = [
  ['status', '/'],
  ['notices', '/notices/'],
  ['an open notice', `/notices/${incident.id}/`],
  ['a notice of the past', '/notices/2018-10-10-bradford-data-centre/'],
  ['bulletins', '/bulletins/'],
  ['a bulletin', `/bulletins/${incident.id}/${latest.number}/`],
  ['incidents', '/incidents/'],
  ['an incident', `/incidents/${incident.id}/`],
  ['practices', '/practices/'],
  ['an affected practice', `/practices/${affected}/`],
  ['a practice that is not affected', '/practices/X20001/'],
  ['services', '/services/'],
  ['a service', '/services/systmone/'],
  ['reviews', '/reviews/'],
  ['a review', '/reviews/2018-10-10-bradford-data-centre/'],
  ['feeds', '/feeds/'],
  ['accessibility', '/accessibility/'],
  ['a notice in Urdu', `/notices/${incident.id}/ur/`],
  ['a notice in Polish', `/notices/${incident.id}/pl/`],
  ['a practice in Urdu', `/practices/${affected}/ur/`],
  ['a front door in Polish', '/pl/'],
  ['a front door in Arabic', '/ar/'],
  ['an embed', `/embed/${affected}/`],
  ['not found', '/404.html'],
];
const widths = [320, 768, 1280];

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve('dist')]);
});

afterAll(async () => {
  await browser.close();
  site.stop();
});

async function withPage<T>(
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

describe.each(kinds)('%s', (_name, path) => {
  it('has nothing that axe finds, and nothing that scrolls sideways, at every width', async () => {
    await withPage({}, async (page) => {
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(site.address + path);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `sideways at ${width}`).toBe(0);
        expect(await findWithAxe(page), `axe at ${width}`).toEqual([]);
      }
      expect(requests, 'one request is enough').toEqual([site.address + path]);
      expect(complaints).toEqual([]);
    });
  });
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

async function findWithAxe(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('a phone', () => {
  it('shows above the fold what is wrong, for whom, and what to do', async () => {
    await withPage({ viewport: { width: 390, height: 664 } }, async (page) => {
      await page.goto(site.address);
      const answer = await page.locator('.app-answer').boundingBox();
      expect((answer?.y ?? Infinity) + (answer?.height ?? 0)).toBeLessThan(664);
    });
  });
});

describe('a keyboard', () => {
  it('skips to the content first', async () => {
    await withPage({}, async (page) => {
      await page.goto(site.address);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        'Skip to main content',
      );
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#maincontent');
    });
  });
});

describe('finding a surgery', () => {
  test.each([
    ['a name', 'nene valley'],
    ['a town', 'clayton'],
    ['an area', 'peterborough'],
    [
      'a postcode without its space',
      () => state.practices.get('X30001')?.practice.postcode.replace(' ', '') ?? '',
    ],
  ])('by %s', async (_name, query) => {
    await withPage({}, async (page) => {
      await page.goto(site.address);
      await page.fill('#surgery', typeof query === 'string' ? query : query());
      await page.press('#surgery', 'Enter');
      await page.waitForURL(/\/practices\/\?q=/);
      await page.getByRole('link', { name: 'Nene Valley Medical Practice' }).waitFor();
      expect(await page.locator('[data-search]:visible').count()).toBeLessThan(4);
      expect(await page.getByRole('status').textContent()).toMatch(/^\d+ surger(?:y|ies) found\.$/);
    });
  });

  it('works without JavaScript: the list is whole', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.address}/practices/?q=clayton`);
      expect(await page.locator('.app-row:visible').count()).toBe(state.practices.size);
    });
  });
});

describe('400% zoom, wide text spacing and forced colours', () => {
  test.each(kinds.slice(0, 8))('%s still reads', async (_name, path) => {
    await withPage(
      { viewport: { width: 320, height: 256 }, forcedColors: 'active' },
      async (page) => {
        await page.goto(site.address + path);
        // The values of WCAG 2.2, success criterion 1.4.12.
        await page.addStyleTag({
          content:
            '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}',
        });
        expect(await overflow(page)).toBe(0);
      },
    );
  });
});

describe('paper', () => {
  it('has no menus, and no words cut off', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${site.address}/notices/${incident.id}/`);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 718, height: 1000 });
      expect(await page.locator('.app-header__menu').isVisible()).toBe(false);
      expect(await overflow(page)).toBe(0);
    });
  });
});
