import { test } from 'vitest';
import { someOf } from '../support/night.ts';
import { kinds } from './kinds.ts';
import { findMisfits, unfold } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

/** The least that a reader may set, after WCAG 2.2, success criterion 1.4.12. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

test.concurrent.for(someOf(kinds, 6, 1))(
  'nothing in $name scrolls sideways or is cut off, at any width or zoom, however wide the text',
  async ({ path }, { expect }) => {
    // A reader's own styles are the browser's: the page's policy does not hold for them.
    await visit(path, { bypassCSP: true }, async (page) => {
      // 320 by 256 is also what a window of 1280 by 1024 has at 400% zoom.
      const sizes = { phone: [320, 256], tablet: [768, 1024], desk: [1280, 1024] } as const;
      const look = async (size: keyof typeof sizes, how: string) => {
        const [width, height] = sizes[size];
        await page.setViewportSize({ width, height });
        expect.soft(await findMisfits(page), `${how} at ${width} pixels`).toEqual([]);
      };
      await look('desk', 'folded');
      await look('phone', 'folded');
      await unfold(page);
      await look('phone', 'unfolded');
      await look('tablet', 'unfolded');
      await look('desk', 'unfolded');
      await page.addStyleTag({ content: textSpacing });
      await look('desk', 'with text spacing');
      await look('phone', 'with text spacing');
    });
  },
);
