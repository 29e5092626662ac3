import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { readSample } from '../support/sample.ts';
import { serve } from '../support/serve.ts';

const { state } = readSample();
const address = '/feeds/practices/X30001.xml';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve('dist')]);
});

afterAll(async () => {
  await browser.close();
  site.stop();
});

async function openFeeds(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${site.address}/feeds/`);
  return page;
}

describe("a practice's feed", () => {
  it('is found by the name of the practice', async () => {
    const page = await openFeeds(true);
    await page.fill('#surgery', 'nene valley');
    await page.locator(`a[href="${address}"]`).waitFor({ state: 'visible' });
    expect(await page.locator('#practices .app-row:visible').count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe('1 practice found.');
    await page.context().close();
  });

  it('is found without JavaScript in the list of all, and on the page of the practice', async () => {
    const page = await openFeeds(false);
    await page.click('#practices summary');
    expect(await page.locator('#practices .app-row:visible').count()).toBe(state.practices.size);
    await page.fill('#surgery', 'nene valley');
    await page.press('#surgery', 'Enter');
    await page.getByRole('link', { name: 'Nene Valley Medical Practice' }).click();
    expect(await page.locator(`main a[href="${address}"]`).count()).toBe(1);
    await page.context().close();
  });
});
