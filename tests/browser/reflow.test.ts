import { describe, test } from 'vitest';
import { kinds } from './kinds.ts';
import { findMisfits, unfold } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

/** The least that a reader may set, after WCAG 2.2, success criterion 1.4.12. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

describe.concurrent('nothing scrolls sideways or is cut off', () => {
  test.for(kinds)('in $name at any width, folded or unfolded', async ({ path }, { expect }) => {
    await visit(path, {}, async (page) => {
      const widths = [320, 768, 1280];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await findMisfits(page), `at ${width} pixels`).toEqual([]);
      }
      if ((await unfold(page)) === 0) return;
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await findMisfits(page), `unfolded at ${width} pixels`).toEqual([]);
      }
    });
  });

  test.for(kinds)('in $name at 400% zoom, with wide text spacing', async ({ path }, { expect }) => {
    // A window of 1280 by 1024 at 400%.
    const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
    await visit(path, zoomed, async (page) => {
      await unfold(page);
      expect.soft(await findMisfits(page), 'zoomed').toEqual([]);
      await page.addStyleTag({ content: textSpacing });
      expect.soft(await findMisfits(page), 'zoomed, with text spacing').toEqual([]);
      await page.setViewportSize({ width: 1280, height: 1024 });
      expect.soft(await findMisfits(page), 'with text spacing').toEqual([]);
    });
  });
});
