import { describe, expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { findMisfits, unfold } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

/** The least that a reader may set, after WCAG 2.2, success criterion 1.4.12. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

describe.each(kinds)('$name', ({ path }) => {
  test('fits at every width, folded and unfolded', async () => {
    await visit(path, {}, async (page) => {
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await findMisfits(page), `at ${width} pixels`).toEqual([]);
      }
      if ((await unfold(page)) === 0) return;
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await findMisfits(page), `unfolded at ${width} pixels`).toEqual([]);
      }
    });
  });

  test('fits at 400% zoom, and there with wide text spacing', async () => {
    // A window of 1280 by 1024 at 400%.
    const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
    await visit(path, zoomed, async (page) => {
      await unfold(page);
      expect(await findMisfits(page), 'zoomed').toEqual([]);
      await page.addStyleTag({ content: textSpacing });
      expect(await findMisfits(page), 'with text spacing').toEqual([]);
      await page.setViewportSize({ width: 1280, height: 1024 });
      expect(await findMisfits(page), 'with text spacing, not zoomed').toEqual([]);
    });
  });
});
