import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { isNight, someOf } from '../support/night.ts';
import { kinds } from './kinds.ts';
import { unfold } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Gives a function that says what axe finds in the page as it then stands: rules, and what breaks them. */
function axeIn(page: Page): () => Promise<string[]> {
  let axeSource: string | undefined;
  return async () => {
    // We have no frames of others, and do not read what is well: both save time.
    const axe = new AxeBuilder({ page, axeSource }).setLegacyMode();
    axe.options({ runOnly: rules, resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    axeSource = '/* it is in the page already */';
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
}

/** Tables that CSS takes apart, so that screen readers no longer hear a table unless its roles say so. */
function findLostTables(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table, tr, th, td')]
      .filter((one) => !getComputedStyle(one).display.startsWith('table'))
      .filter((one) => !one.hasAttribute('role') && getComputedStyle(one).display !== 'none')
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}

/** In the gate some kinds are looked at, and every third of them in all ways. */
const cases = someOf(kinds, 14, 5).map((kind, index) => ({
  ...kind,
  isLookedAtWhole: isNight || index % 3 === 0,
}));

test.concurrent.for(cases)(
  'axe finds nothing in $name at any width, or in forced colours',
  async ({ path, isLookedAtWhole }, { expect }) => {
    await visit(path, {}, async (page) => {
      const findings = axeIn(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect.soft(await findings(), 'at 1280 pixels').toEqual([]);
      // Unfolded, a page has everything that it has folded, and more.
      await unfold(page);
      if (isLookedAtWhole) {
        await page.setViewportSize({ width: 768, height: 800 });
        expect.soft(await findings(), 'unfolded at 768 pixels').toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 800 });
      expect.soft(await findings(), 'unfolded at 320 pixels').toEqual([]);
      expect.soft(await findLostTables(page), 'tables at 320 pixels').toEqual([]);
      if (!isLookedAtWhole) return;
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await findings(), 'in forced colours').toEqual([]);
    });
  },
);
