import rtlcss from 'rtlcss';
import { test } from 'vitest';
import { compileSheet } from '../../src/cli/compile-styles.ts';
import { sheets } from '../../src/styles/sheets.ts';
import { isNight, someOf } from '../support/night.ts';
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

const looks = [
  { media: 'print', width: 1280 },
  { media: 'screen', width: 390 },
  { media: 'screen', width: 1280 },
] as const;

/** In the gate each page is looked at in one way, the next one in the next way. */
const cases = someOf(kinds, 8, 6).flatMap((kind, index) =>
  looks.filter((_, way) => isNight || way === index % 3).map((look) => ({ ...kind, ...look })),
);

test.concurrent.for(cases)(
  '$name looks as it does with the whole stylesheet, $media at $width pixels',
  async ({ path, language, isFramed, media, width }, { expect }) => {
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
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media });
      // Paper shows what is folded by itself.
      if (media === 'screen') await unfold(page);
      const look = () => page.screenshot({ fullPage: true });
      const cut = await look();
      await page.evaluate((css) => {
        const style = document.querySelector('style');
        if (style) style.textContent = css;
      }, sheet);
      expect(cut.equals(await look())).toBe(true);
    });
  },
);
