import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
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

test.concurrent.for(kinds)(
  'axe finds nothing in $name at any width, unfolded, or in forced colours',
  async ({ path }, { expect }) => {
    await visit(path, {}, async (page) => {
      const findings = axeIn(page);
      for (const width of [1280, 768, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await findings(), `at ${width} pixels`).toEqual([]);
      }
      expect.soft(await findLostTables(page), 'tables on a phone').toEqual([]);
      if ((await unfold(page)) > 0) {
        expect.soft(await findings(), 'unfolded').toEqual([]);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await findings(), 'in forced colours').toEqual([]);
    });
  },
);
