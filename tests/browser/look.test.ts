import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { projectFrame } from '../../src/core/views/pages/frame.ts';
import { currentIn } from '../../src/core/views/shared/menu.ts';
import { someOf } from '../support/night.ts';
import { kinds, languages, notice, sample, status } from './kinds.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();
const { context, state } = sample;
const desk = { width: 1366, height: 900 };
const phone = { width: 390, height: 844 };
const framed = kinds.filter(({ isFramed }) => isFramed);

/** The sizes of the headings outside boxes and cards, in pixels. */
function headingSizes(page: Page): Promise<{ level: string; sizePx: number; text: string }[]> {
  return page.locator('main :is(h1, h2, h3):visible').evaluateAll((headings) =>
    headings
      .filter((one) => !one.closest('.app-box, .app-aside, .nhsuk-card'))
      .map((one) => ({
        level: one.tagName.toLowerCase(),
        sizePx: Math.round(parseFloat(getComputedStyle(one).fontSize)),
        text: one.textContent,
      })),
  );
}

/** Each line of running text that is longer than `most` letters. */
function longLines(page: Page, most: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const long: string[] = [];
    for (const block of document.querySelectorAll('main :is(p, li, dd)')) {
      if (!block.checkVisibility() || block.querySelector('p, li, dd')) continue;
      const lines = new Map<number, string>();
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode;
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const top = Math.round(range.getBoundingClientRect().top / 8);
          lines.set(top, `${lines.get(top) ?? ''} ${word}`.trim());
        }
      }
      long.push(...[...lines.values()].filter((line) => line.length > limit));
    }
    return long;
  }, most);
}

describe('the look of every page', () => {
  test.each(someOf(framed, 9))('has one scale of headings: $name', async ({ path }) => {
    for (const [viewport, h1, h2] of [
      [phone, 27, 22],
      [desk, 36, 26],
    ] as const) {
      await visit(path, { viewport }, async (page) => {
        const sizes = await headingSizes(page);
        const wrong = sizes.filter(({ level, sizePx }) =>
          level === 'h1' ? sizePx !== h1 : level === 'h2' ? sizePx !== h2 : sizePx >= h2,
        );
        expect(wrong).toEqual([]);
      });
    }
  });

  test.each(someOf(framed, 5, 1).filter(({ language }) => language === 'en'))(
    'has lines of no more than 80 letters: $name',
    async ({ path }) => {
      await visit(path, { viewport: desk }, async (page) => {
        expect(await longLines(page, 80)).toEqual([]);
      });
    },
  );

  test.each(someOf(framed, 9, 2))(
    'says in the header where it is: $name',
    async ({ path, language }) => {
      const translator = languages.get(language) ?? context.english;
      const isSomewhere = currentIn(projectFrame(context, translator).menu, path) !== undefined;
      await visit(path, {}, async (page) => {
        expect(await page.locator('header [aria-current]').count()).toBe(isSomewhere ? 1 : 0);
        const isFront = path === context.addresses.path.front(language);
        expect(await page.locator('.app-trail a').count()).toSatisfy((links: number) =>
          isFront ? links === 0 : links > 0,
        );
      });
    },
  );
});

describe('a phone', () => {
  test.each([320, 390])('of %i pixels answers patients in the first screen', async (width) => {
    await visit(status.path, { viewport: { width, height: 844 } }, async (page) => {
      const button = await page.getByRole('button', { name: 'Find' }).boundingBox();
      expect((button?.y ?? Infinity) + (button?.height ?? 0)).toBeLessThan(844);
      expect(await page.locator('.app-answer h1').textContent()).toMatch(/^There are problems at /);
    });
  });

  test('shows on a notice medicine within two screens', async () => {
    await visit(notice.path, { viewport: phone }, async (page) => {
      const box = await page.locator('#medicine .nhsuk-card__heading').first().boundingBox();
      expect(box?.y).toBeLessThan(2 * phone.height);
    });
  });

  test("shows a calm surgery's page on two screens", async () => {
    const calm = state.running.find(
      ({ standing, planned }) => standing === 'not-affected' && planned.length === 0,
    );
    const path = context.addresses.path.practice(calm?.practice.code ?? '');
    await visit(path, { viewport: phone }, async (page) => {
      const heightPx = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(heightPx).toBeLessThanOrEqual(2 * phone.height);
    });
  });
});
