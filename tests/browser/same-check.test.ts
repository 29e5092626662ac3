import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleFile } from '../../src/astro/bundle-scripts.ts';
import { withoutNode } from '../../src/astro/bundle-compose.ts';
import { checkSources } from '../../src/content/read-content.ts';
import { spoil } from '../fuzz/mutate-content.ts';
import { readOriginals } from '../fuzz/originals.ts';
import { decode, today } from '../fuzz/try-content.ts';
import { launchBrowser } from '../support/browser.ts';
import { isNight } from '../support/night.ts';

const count = isNight ? 200 : 10;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const entry = fileURLToPath(new URL('check-in-page.ts', import.meta.url));
  const [script, launched] = await Promise.all([bundleFile(entry, withoutNode), launchBrowser()]);
  browser = launched;
  page = await browser.newPage();
  await page.addScriptTag({ content: script });
});
afterAll(() => browser.close());

it(`a browser finds the same in ${count} spoilt contents as npm run check, in the same order and words`, async () => {
  const originals = readOriginals();
  let found = 0;
  for (let index = 0; index < count; index++) {
    const { seed, files } = spoil(2_000_000 + index, originals);
    const { texts, problems } = decode(files);
    const inPage = await page.evaluate(
      ([some, known, day]) => globalThis.checkInPage(some, known, day),
      [[...texts], problems, today] as const,
    );
    const here = JSON.parse(JSON.stringify(checkSources({ texts, problems }, { today }).problems));
    expect(inPage, `seed ${seed}`).toEqual(here);
    found += here.length;
  }
  expect(found).toBeGreaterThan(count);
});
