import rtlcss from 'rtlcss';
import { test } from 'vitest';
import { compileSheet } from '../../src/cli/compile-styles.ts';
import { sheets } from '../../src/styles/sheets.ts';
import { kinds } from './kinds.ts';
import { unfold } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

/** The whole stylesheets as their sources say them: nothing left out, nothing written shorter. */
const whole = new Map(
  sheets.flatMap((sheet) => {
    const css = compileSheet(sheet);
    return [
      [`${sheet} ltr`, css],
      [`${sheet} rtl`, rtlcss.process(css)],
    ];
  }),
);

test.concurrent.for(kinds)(
  '$name looks as it does with the whole stylesheet, on a phone, a desk and paper',
  async ({ path, language, isFramed }, { expect }) => {
    const direction = ['ur', 'ar'].includes(language) ? 'rtl' : 'ltr';
    const sheet = whole.get(`${isFramed ? 'page' : 'embed'} ${direction}`) ?? '';
    await visit(path, { bypassCSP: true }, async (page) => {
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
        // Paper shows what is folded, too.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = false;
        });
        for (const [width, media] of [
          [1280, 'print'],
          [390, 'screen'],
          [1280, 'screen'],
        ] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ media });
          seen.push(await page.screenshot({ fullPage: true }));
          await unfold(page);
        }
        return seen;
      };
      const cut = await look();
      await page.evaluate((css) => {
        const style = document.querySelector('style');
        if (style) style.textContent = css;
      }, sheet);
      const uncut = await look();
      expect(cut.map((one, index) => one.equals(uncut[index] ?? Buffer.of()))).toEqual([
        true,
        true,
        true,
      ]);
    });
  },
);
