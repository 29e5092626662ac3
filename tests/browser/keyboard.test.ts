import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  affectedPractice,
  bulletin,
  embed,
  kit,
  languages,
  notice,
  noticeInUrdu,
  practices,
  reviews,
  status,
} from './kinds.ts';
import { someOf } from '../support/night.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

/** Where the keyboard is. */
interface Focus {
  /** The element's place among all that can be reached, in the document's order; -1 for none of them. */
  place: number;
  hasIndicator: boolean;
  /** Whether it stands in the window with nothing in front of it. */
  isInSight: boolean;
}

/** Names what the keyboard should reach, in the document's order, and tells where it is. */
function watchFocus(page: Page) {
  return page.evaluateHandle(() => {
    const stops = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'),
    ].filter((one) => one.checkVisibility({ visibilityProperty: true }));

    // Colour of words alone is no indicator, and neither is an outline that nobody can see.
    const lookOf = (element: Element) =>
      [element, ...element.querySelectorAll('*')].map((one) => {
        const style = getComputedStyle(one);
        const { outlineStyle, outlineWidth, outlineColor } = style;
        const isOutlined =
          outlineStyle !== 'none' && !/^rgba\(.*, 0\)$|transparent/.test(outlineColor);
        const outline = isOutlined ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : '';
        return [outline, style.boxShadow, style.backgroundColor, style.borderWidth].join('; ');
      });
    const looks = stops.map((stop) => lookOf(stop).join());

    const isInSight = (element: Element): boolean => {
      const [box] = element.getClientRects();
      if (!box) return false;
      const inFront = document.elementFromPoint(
        box.left + Math.min(box.width / 2, 20),
        box.top + box.height / 2,
      );
      return inFront !== null && (element.contains(inFront) || inFront.contains(element));
    };

    return {
      names: stops.map((stop) => stop.textContent.trim() || stop.outerHTML),
      firstInMain: stops.findIndex((stop) => stop.closest('main')),
      focus(): Focus {
        const { activeElement: element } = document;
        if (!element) return { place: -1, hasIndicator: false, isInSight: false };
        const place = stops.indexOf(element);
        return {
          place,
          hasIndicator: lookOf(element).join() !== looks[place],
          isInSight: isInSight(element),
        };
      },
    };
  });
}

/** Presses Tab through the whole page: what it reaches, and what is wrong on the way. */
async function tabThrough(page: Page) {
  const watch = await watchFocus(page);
  const names = await watch.evaluate(({ names }) => names);
  const reached: string[] = [];
  const faults: string[] = [];
  for (const expected of names.keys()) {
    await page.keyboard.press('Tab');
    const { place, hasIndicator, isInSight } = await watch.evaluate((one) => one.focus());
    const name = names[place] ?? 'nothing';
    reached.push(name);
    if (place !== expected) faults.push(`${name} stands elsewhere in the document`);
    if (!hasIndicator) faults.push(`${name} does not show that it has the focus`);
    if (!isInSight) faults.push(`${name} is out of sight`);
  }
  return { names, reached, faults };
}

const framed = [status, notice, noticeInUrdu, practices, affectedPractice, bulletin, kit, reviews];

describe.each([
  { kind: 'in a wide window', options: { viewport: { width: 1280, height: 800 } } },
  {
    kind: 'on a small screen in forced colours',
    options: { viewport: { width: 320, height: 640 }, forcedColors: 'active' as const },
  },
])('Tab $kind', ({ options }) => {
  test.each(someOf([...framed, embed], 9))(
    'goes through $name in its order, and shows where it is',
    async ({ path }) => {
      await visit(path, options, async (page) => {
        const { names, reached, faults } = await tabThrough(page);
        expect(faults).toEqual([]);
        expect(reached).toEqual(names);
      });
    },
  );
});

describe('the skip link', () => {
  test.each(someOf(framed, 9, 2))(
    'comes first in $name, is seen, and leads to the content',
    async (kind) => {
      await visit(kind.path, {}, async (page) => {
        const watch = await watchFocus(page);
        await page.keyboard.press('Tab');
        const link = page.locator(':focus');
        expect(await link.textContent()).toContain(languages.get(kind.language)?.text('page.skip'));
        const { width = 0, x = -1, y = -1 } = (await link.boundingBox()) ?? {};
        expect([width > 100, x >= 0, y >= 0], 'seen').toEqual([true, true, true]);

        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.hash === '#maincontent');
        await page.keyboard.press('Tab');
        const { place } = await watch.evaluate((one) => one.focus());
        expect(place, 'the first stop in the content').toBe(
          await watch.evaluate(({ firstInMain }) => firstInMain),
        );
      });
    },
  );
});

test.each([notice, kit])('Enter unfolds and folds what $name folds', async ({ path }) => {
  await visit(path, {}, async (page) => {
    const folded = page.locator('details').first();
    await folded.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await folded.getAttribute('open')).toBe('');
    await page.keyboard.press('Tab');
    expect(await folded.locator('a:focus, button:focus').count(), 'Tab goes inside').toBe(1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await folded.getAttribute('open')).toBe(null);
  });
});
