import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { someOf } from '../support/night.ts';
import { compose, kinds, kit, practices, sample } from './kinds.ts';
import { linesOf, unfold } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

/** What the page says and where it leads, apart from its controls: scripts may add those, and nothing else. */
async function withoutControls(page: Page) {
  await unfold(page);
  await page.locator('form, button').evaluateAll((controls) => {
    for (const control of controls) control.remove();
  });
  const links = await page
    .locator('a[href]:visible')
    .evaluateAll((all) =>
      all.map((link) => `${link.textContent.trim()} → ${link.getAttribute('href') ?? ''}`),
    );
  return { lines: await linesOf(page), links };
}

describe.concurrent('without JavaScript', () => {
  test.each(someOf(kinds, 9, 7).filter((kind) => kind !== compose))(
    '$name shows the same words and links, and no idle control',
    async ({ path }) => {
      await visit(path, { javaScriptEnabled: false }, async (page) => {
        await unfold(page);
        const idle = page.locator(
          'button:not([type="submit"]):visible, form:not([action]):visible',
        );
        expect(await idle.count()).toBe(0);
        const without = await withoutControls(page);
        // Where there is no script, there is nothing to compare with.
        if ((await page.locator('script').count()) > 0) {
          expect(without).toEqual(await visit(path, {}, withoutControls));
        }
        expect(without.lines.length).toBeGreaterThan(2);
      });
    },
  );

  test('a kit has buttons with it, so that their absence without it means something', async () => {
    await visit(kit.path, {}, async (page) => {
      expect(await page.locator('button[type="button"]:visible').count()).toBeGreaterThan(0);
    });
  });

  test('the list of practices is whole, whatever was asked for', async () => {
    await visit(`${practices.path}?q=clayton`, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('[data-search]:visible').count()).toBe(sample.state.running.length);
    });
  });
});
