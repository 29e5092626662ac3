import type { Page } from 'playwright-core';
import { extractTextItems } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { projectFrame } from '../../src/core/views/pages/frame.ts';
import {
  affectedPractice,
  bulletin,
  kit,
  languages,
  notice,
  noticeInUrdu,
  sample,
} from './kinds.ts';
import { addressOf, findMisfits, linesOf } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

/** A4 with the margins that browsers give it; text may stand in the middle 190 mm. */
const margin = '10mm';
const pointsPerMm = 72 / 25.4;
const sheet = {
  left: 10 * pointsPerMm,
  right: 200 * pointsPerMm,
  middle: (297 / 2) * pointsPerMm,
  widthPx: Math.floor((190 * 96) / 25.4),
};

/** What is printed, sheet by sheet: pieces of text and where they stand, in points from the bottom left. */
async function print(page: Page) {
  const margins = { top: margin, right: margin, bottom: margin, left: margin };
  const pdf = await page.pdf({ format: 'A4', margin: margins });
  const { items } = await extractTextItems(new Uint8Array(pdf));
  return items.map((pieces) => pieces.filter(({ str }) => str.trim() !== ''));
}

type Sheet = Awaited<ReturnType<typeof print>>[number];

const squeeze = (text: string) => text.replace(/\s+/gu, '');
const textOf = (sheets: readonly Sheet[]) =>
  squeeze(sheets.flatMap((pieces) => pieces.map(({ str }) => str)).join(''));

/** The texts inside an element, each as it stands between two tags, without words for screen readers alone. */
function textsIn(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const texts: string[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode;
        const isPrinted = parentElement && getComputedStyle(parentElement).clipPath === 'none';
        if (isPrinted && textContent?.trim()) texts.push(textContent);
      }
      return texts;
    }),
  );
}

/** The links around a page's content, which lead nowhere on paper. */
function menuOf(language: string): string[] {
  const translator = languages.get(language);
  if (!translator) throw new Error(`The sample has no texts in ${language}.`);
  const { menu, footer, skip } = projectFrame(sample.context, translator);
  return [skip, ...[...menu, ...footer].map(({ text }) => text)];
}

/** The kinds that are printed, and how many sheets each may take. */
const printed = [
  { ...notice, most: 2 },
  { ...noticeInUrdu, most: 3 },
  { ...bulletin, most: 2 },
  { ...kit, most: 9 },
  { ...affectedPractice, most: 1 },
];

test.each(printed)(
  '$name fits on few sheets, without menus, with its address',
  async ({ path, language, most }) => {
    await visit(path, {}, async (page) => {
      const sheets = await print(page);
      expect.soft(sheets.length, 'sheets').toBeLessThanOrEqual(most);
      const outside = sheets
        .flat()
        .filter(({ x, width }) => x < sheet.left - 1 || x + width > sheet.right + 1);
      expect.soft(outside.map(({ str }) => str)).toEqual([]);
      expect.soft(textOf(sheets)).toContain(squeeze(await addressOf(page)));

      // A browser shrinks what is wider than the sheet; the words would become small.
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: sheet.widthPx, height: 1000 });
      expect.soft(await findMisfits(page)).toEqual([]);

      const lines = await linesOf(page);
      expect.soft(menuOf(language).filter((text) => lines.includes(text))).toEqual([]);
      const controls = page.locator('nav:visible, form:visible, button:visible');
      expect.soft(await controls.count(), 'controls').toBe(0);
    });
  },
);

test('a bulletin tears no row of its table apart', async () => {
  await visit(bulletin.path, {}, async (page) => {
    const sheets = (await print(page)).map((one) => textOf([one]));
    const rows = await page.locator('tbody tr').count();
    const torn: string[] = [];
    for (const at of Array(rows).keys()) {
      const texts = await textsIn(page, `tbody tr >> nth=${at}`);
      const isWhole = sheets.some((text) => texts.every((one) => text.includes(squeeze(one))));
      if (!isWhole) torn.push(texts.join(' '));
    }
    expect(rows).toBeGreaterThan(0);
    expect(torn).toEqual([]);
  });
});

describe('a notice on a door', () => {
  test('tells on its first sheet where to get urgent help, and medicine', async () => {
    await visit(notice.path, {}, async (page) => {
      const [first = []] = await print(page);
      const lists = await textsIn(page, '#urgent .app-no-print, #medicine .app-no-print');
      const lost = async (part: string, sheets: Parameters<typeof textOf>[0]) =>
        (await textsIn(page, part)).filter(
          (text) => !lists.includes(text) && !textOf(sheets).includes(squeeze(text)),
        );
      expect((await textsIn(page, '#urgent, #medicine')).join()).toMatch(
        /999.*emergency-prescription/s,
      );
      expect(await lost('#urgent', [first])).toEqual([]);
      expect(await lost('#medicine', [first])).toEqual([]);
    });
  });

  test.each([notice, noticeInUrdu])('lists in $name every surgery, unfolded', async ({ path }) => {
    await visit(path, {}, async (page) => {
      const text = textOf(await print(page));
      const names = await textsIn(page, 'details li a');
      expect(names.length).toBeGreaterThan(10);
      expect(names.filter((name) => !text.includes(squeeze(name)))).toEqual([]);
    });
  });

  test.each([notice, noticeInUrdu, bulletin])(
    'leaves no sheet of $name half empty before the last',
    async ({ path }) => {
      await visit(path, {}, async (page) => {
        const sheets = await print(page);
        const ends = sheets.slice(0, -1).map((pieces) => Math.min(...pieces.map(({ y }) => y)));
        expect(ends.filter((end) => end > sheet.middle)).toEqual([]);
      });
    },
  );
});
