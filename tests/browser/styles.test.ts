import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import type { MadeRule } from '../../src/styles/sheets.ts';
import { kinds } from './kinds.ts';
import { unfold } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

/** A whole stylesheet, uncut. */
function readSheet(name: string): string {
  const rules = JSON.parse(readFileSync(`src/styles/made/${name}.json`, 'utf8')) as MadeRule[];
  return rules
    .map(([around, selectors, body]) => {
      const rule =
        selectors.length === 0 ? body : `${selectors.map(([text]) => text).join()}{${body}}`;
      return `${around.map((one) => `${one}{`).join('')}${rule}${'}'.repeat(around.length)}`;
    })
    .join('');
}

test.concurrent.for(kinds)(
  '$name looks as it does with the whole stylesheet, on a phone, a desk and paper',
  async ({ path, language, isFramed }, { expect }) => {
    const direction = ['ur', 'ar'].includes(language) ? 'rtl' : 'ltr';
    const whole = readSheet(`${isFramed ? 'page' : 'embed'}.${direction}`);
    await visit(path, { bypassCSP: true }, async (page) => {
      await unfold(page);
      await page.evaluate(() =>
        Promise.all(
          [...document.images].map((image) => {
            image.loading = 'eager';
            return image.decode();
          }),
        ),
      );
      const look = async () => {
        const seen: Buffer[] = [];
        for (const [width, media] of [
          [390, 'screen'],
          [1280, 'screen'],
          [1280, 'print'],
        ] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ media });
          seen.push(await page.screenshot({ fullPage: true }));
        }
        return seen;
      };
      const cut = await look();
      await page.evaluate((css) => {
        const style = document.querySelector('style');
        if (style) style.textContent = css;
      }, whole);
      const uncut = await look();
      expect(cut.map((one, index) => one.equals(uncut[index] ?? Buffer.of()))).toEqual([
        true,
        true,
        true,
      ]);
    });
  },
);
