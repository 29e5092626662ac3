import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { unfold } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in the page as it stands: rules, and the elements that break them. */
async function findWithAxe(page: Page): Promise<string[]> {
  // Both save time: we have no frames of others, and do not read what is well.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  axe.options({ runOnly: rules, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.concurrent('axe finds nothing', () => {
  test.each(kinds)('in $name at any width', async ({ path }) => {
    await visit(path, {}, async (page) => {
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await findWithAxe(page), `at ${width} pixels`).toEqual([]);
      }
    });
  });

  test.each(kinds)('in $name with everything unfolded, in forced colours', async ({ path }) => {
    await visit(path, { viewport: { width: 320, height: 800 } }, async (page) => {
      if ((await unfold(page)) > 0) {
        expect(await findWithAxe(page), 'unfolded').toEqual([]);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await findWithAxe(page), 'in forced colours').toEqual([]);
    });
  });
});
