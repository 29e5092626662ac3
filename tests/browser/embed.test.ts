import AxeBuilder from '@axe-core/playwright';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSiteContext } from '../../src/core/views/make-site-context.ts';
import { pasteIn } from '../../src/core/views/shared/paste-in.ts';
import type { Standing } from '../../src/core/state/practice-state.ts';
import { sharedBrowser } from '../support/browser.ts';
import { someOf } from '../support/night.ts';
import { readSample } from '../support/sample.ts';
import { serve } from '../support/serve.ts';

const { context, content, now, state } = readSample();

/** The practice with the longest name of each standing: its embed is the longest. */
const longest = new Map<Standing, string>();
for (const { practice, standing } of [...state.practices.values()].toSorted(
  (a, b) => a.practice.name.length - b.practice.name.length,
)) {
  longest.set(standing, practice.code);
}
const cases = ['en', 'ur'].flatMap((language) =>
  [...longest].map(([standing, code]) => ({ language, standing, code })),
);
const widthsPx = someOf([400, 250, 900], 3);

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
/** A surgery's website: a dark page, on another port and so of another origin. */
let website: Awaited<ReturnType<typeof serve>>;
const folder = mkdtempSync(join(tmpdir(), 'website-'));

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), serve('dist')]);
  for (const translator of context.practiceTranslators) {
    for (const [standing, code] of longest) {
      const name = `${standing}-${translator.language.id}.html`;
      writeFileSync(join(folder, name), pageAround(lineOf(code, translator)));
    }
  }
  website = await serve(folder);
});

afterAll(() => {
  site.stop();
  website.stop();
  rmSync(folder, { recursive: true });
});

/** What the practice's page offers, had the site been built for the address where it is served now. */
function lineOf(code: string, translator: (typeof context.translators)[number]): string {
  const served = makeSiteContext(content, now, { site: site.address, base: '/' });
  const practice = content.practices.find((one) => one.code === code);
  const line = practice && pasteIn(practice, served, translator).lines[0]?.line;
  if (!line) throw new Error(`There is no line for ${code}`);
  return line;
}

function pageAround(line: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our surgery</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>:root{color-scheme:dark;background:#111;color:#fff}body{margin:0}</style></head>
<body><main><h1>Our surgery</h1>${line}</main></body></html>`;
}

async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

async function open(page: Page, name: string, width: number): Promise<Frame> {
  await page.setViewportSize({ width, height: 1000 });
  await page.goto(`${website.address}/${name}.html`);
  await page.locator('iframe').contentFrame().locator('h1').waitFor();
  const frame = page.frames().find((one) => one.url().startsWith(site.address));
  if (!frame) throw new Error('The frame did not load.');
  return frame;
}

/** How high it is, how many pixels stand outside the frame, what is cut off or too small to read, and the colour behind the words. */
function look(frame: Frame) {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const words = [...document.querySelectorAll<HTMLElement>('h1, p, a, strong, bdi')];
    const { bottom: heightPx = 0 } = document.querySelector('main')?.getBoundingClientRect() ?? {};
    window.scrollTo(0, scrollHeight);
    const last = document.querySelector('main')?.getBoundingClientRect().bottom ?? Infinity;
    return {
      sidewaysPx: scrollWidth - clientWidth,
      heightPx,
      belowPx: scrollHeight - clientHeight,
      unreachablePx: Math.max(0, Math.round(last - clientHeight)),
      cutOff: words
        .filter((one) => {
          const { left, right } = one.getBoundingClientRect();
          return left < -0.5 || right > clientWidth + 0.5;
        })
        .map(({ outerHTML }) => outerHTML),
      tooSmall: words
        .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 14)
        .map(({ outerHTML }) => outerHTML),
      background: getComputedStyle(document.documentElement).backgroundColor,
    };
  });
}

async function findWithAxe(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe("on a surgery's own website", () => {
  it.each(someOf(cases, 3))(
    '$language, $standing: reads at every width',
    async ({ language, standing, code }) => {
      await withPage(async (page) => {
        for (const width of widthsPx) {
          const requests: string[] = [];
          page.removeAllListeners('request');
          page.on('request', (request) => requests.push(request.url()));
          const name = `${standing}-${language}`;
          const frame = await open(page, name, width);
          expect(requests, 'the frame is one request').toEqual([
            `${website.address}/${name}.html`,
            site.address + context.addresses.path.embed(code, language),
          ]);
          expect(await look(frame), `at ${width}`).toMatchObject({
            sidewaysPx: 0,
            unreachablePx: 0,
            cutOff: [],
            tooSmall: [],
            background: 'rgb(255, 255, 255)',
          });
          expect(await findWithAxe(page), `axe at ${width}`).toEqual([]);
        }
      });
    },
  );

  it.each(someOf(context.practiceTranslators, 5).map(({ language }) => language.id))(
    'fits the height of the frame at 280 pixels: %s',
    async (language) => {
      await withPage(async (page) => {
        for (const standing of longest.keys()) {
          const { belowPx } = await look(await open(page, `${standing}-${language}`, 280));
          expect(belowPx, standing).toBe(0);
        }
      });
    },
  );

  it('is low in a wide column, as docs/embed.md says', async () => {
    await withPage(async (page) => {
      for (const standing of longest.keys()) {
        const { heightPx } = await look(await open(page, `${standing}-en`, 900));
        expect(heightPx, standing).toBeLessThanOrEqual(320);
      }
    });
  });

  it("opens the practice's page in the whole window", async () => {
    await withPage(async (page) => {
      const [{ language, standing, code } = { language: '', standing: '', code: '' }] = cases;
      const frame = await open(page, `${standing}-${language}`, 400);
      await frame.click('a');
      await page.waitForURL(site.address + context.addresses.path.practice(code));
    });
  });

  it('says its state without colours', async () => {
    await withPage(async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      const frame = await open(page, 'affected-en', 250);
      expect(await look(frame)).toMatchObject({ sidewaysPx: 0, cutOff: [] });
      expect(await frame.locator('h1').textContent()).toMatch(/ do not work at /);
    });
  });
});

describe("the lines on a practice's page for its staff", () => {
  it('are copied whole by their buttons', async () => {
    const window = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await window.newPage();
    const [code = ''] = longest.values();
    await page.goto(site.address + context.addresses.path.practiceStaff(code));
    for (const id of ['paste-frame', 'paste-link']) {
      const group = page.locator(`[aria-labelledby=${id}]`);
      await group.getByRole('button').click();
      await group.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        await group.locator('code').textContent(),
      );
    }
    await window.close();
  });
});
