import { describe, expect, it } from 'vitest';
import { readSample } from '../support/sample.ts';
import { useBuiltSite } from './support-site.ts';
import { someOf } from '../support/night.ts';

const { state } = readSample();
const address = '/feeds/practices/X30001.xml';
const chosen = '/feeds/?feed=practices/X30001';

const { visit } = useBuiltSite();

describe("a practice's feed", () => {
  it('is chosen from the list of all', () =>
    visit('/feeds/', {}, async (page) => {
      await page.click('#practices summary');
      await page.click(`#practices a[href="${chosen}"]`);
      await page.locator('#feed strong', { hasText: /Nene Valley Medical Practice$/ }).waitFor();
      expect(await page.locator('#feed code').textContent()).toMatch(new RegExp(`${address}$`));
      expect(await page.locator('#arrives a').first().textContent()).not.toBe('');
    }));

  it('is found by the name of the practice, by the search that finds surgeries', () =>
    visit('/feeds/', {}, async (page) => {
      await page.fill('#surgery', 'nene valley');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/practices\/\?q=nene/);
      const row = page.locator('.app-row:visible');
      await row.getByText('Nene Valley Medical Practice').waitFor();
      expect(await page.getByRole('status').textContent()).toBe('1 surgery found.');
    }));

  it.each(someOf(['practices/NOBODY', '../../evil', 'https://evil.example/x', '__proto__'], 2, 1))(
    'is not made up for %s',
    (asked) =>
      visit(`/feeds/?feed=${encodeURIComponent(asked)}`, {}, async (page) => {
        await page.waitForLoadState('networkidle');
        expect(await page.locator('#feed code').textContent()).toMatch(/\/feeds\/bulletins\.xml$/);
      }),
  );

  it('is found without JavaScript in the list of all, and on the page of its staff', () =>
    visit('/feeds/', { javaScriptEnabled: false }, async (page) => {
      await page.click('#practices summary');
      expect(await page.locator('#practices .app-row:visible').count()).toBe(state.practices.size);
      await page.fill('#surgery', 'nene valley');
      await page.press('#surgery', 'Enter');
      await page.getByRole('link', { name: 'Nene Valley Medical Practice' }).click();
      await page.getByRole('link', { name: 'For staff of this practice' }).click();
      expect(await page.locator('main .app-paste').allTextContents()).toContainEqual(
        expect.stringMatching(new RegExp(`${address}\\s*$`)),
      );
    }));
});
