import { describe, expect, it } from 'vitest';
import { readSample } from '../support/sample.ts';
import { useBuiltSite } from './support-site.ts';

const { state } = readSample();
const address = '/feeds/practices/X30001.xml';

const { visit } = useBuiltSite();

describe("a practice's feed", () => {
  it('is found by the name of the practice', () =>
    visit('/feeds/', {}, async (page) => {
      await page.fill('#surgery', 'nene valley');
      await page.locator(`a[href="${address}"]`).waitFor({ state: 'visible' });
      expect(await page.locator('#practices .app-row:visible').count()).toBe(1);
      expect(await page.getByRole('status').textContent()).toBe('1 practice found.');
    }));

  it('is found without JavaScript in the list of all, and on the page of its staff', () =>
    visit('/feeds/', { javaScriptEnabled: false }, async (page) => {
      await page.click('#practices summary');
      expect(await page.locator('#practices .app-row:visible').count()).toBe(state.practices.size);
      await page.fill('#surgery', 'nene valley');
      await page.press('#surgery', 'Enter');
      await page.getByRole('link', { name: 'Nene Valley Medical Practice' }).click();
      await page.getByRole('link', { name: 'For staff of this practice' }).click();
      await page.locator(`main a[href="${address}"]`).waitFor({ state: 'attached' });
    }));
});
