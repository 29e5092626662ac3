import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { someOf } from '../support/night.ts';
import { affectedPractice, embed, kinds, kit, notice, practices, reviews } from './kinds.ts';
import { useBuiltSite } from './support-site.ts';

const { at, visit, withPage } = useBuiltSite();

/** All that a page asks for, and all that its policy has to refuse. */
async function watch(
  page: Page,
): Promise<{ requests: string[]; refused: () => Promise<string[]> }> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', (event) => {
      refused.push(`${event.violatedDirective}: ${event.blockedURI || event.sample}`);
    });
  });
  return {
    requests,
    refused: () => page.evaluate(() => (window as unknown as { refused: string[] }).refused),
  };
}

test.each(someOf(kinds, 9, 2))(
  '$name asks nothing of anybody else, and has nothing to refuse',
  async (kind) => {
    await withPage({}, async (page) => {
      const { requests, refused } = await watch(page);
      await page.goto(at(kind.path));
      // Pictures that come when they are looked at come now.
      await page.evaluate(() => {
        for (const image of document.images) image.loading = 'eager';
      });
      await page.waitForLoadState('networkidle');
      const origins = new Set(requests.map((one) => new URL(one).origin));
      expect([...origins]).toEqual([at('')]);
      expect(await refused()).toEqual([]);
      const broken = await page.evaluate(() =>
        [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
      );
      expect(broken).toEqual([]);
    });
  },
);

describe('what the scripts do, they may do', () => {
  test.each([
    ['finding a surgery', practices.path, (page: Page) => page.fill('#surgery', 'nene')],
    [
      'choosing recommendations',
      reviews.path,
      (page: Page) => page.selectOption('#state', { index: 1 }),
    ],
    [
      'copying from a kit',
      kit.path,
      (page: Page) => page.locator('button:visible').first().click(),
    ],
    [
      'copying the lines for a website',
      `${affectedPractice.path}staff/`,
      async (page: Page) => {
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await page.locator('button:visible', { hasText: 'Copy' }).first().click();
      },
    ],
    [
      'searching from another page',
      '/',
      async (page: Page) => {
        await page.fill('#surgery', 'nene');
        await page.press('#surgery', 'Enter');
        await page.waitForURL(/\?q=nene/);
      },
    ],
  ] as const)('%s', async (_name, path, act) => {
    await withPage({ permissions: ['clipboard-write'] }, async (page) => {
      const { refused } = await watch(page);
      await page.goto(at(path));
      await act(page);
      expect(await refused()).toEqual([]);
    });
  });
});

describe('whatever gets into a page', () => {
  test.each([notice, kit, embed])('does not run: $name', async ({ path }) => {
    await visit(path, {}, async (page) => {
      const ran = await page.evaluate(async () => {
        const box = document.createElement('div');
        box.innerHTML =
          '<img src="data:," onerror="window.ran=1"><svg onload="window.ran=2"></svg><a id="go" href="javascript:window.ran=3">x</a><p id="styled" style="position:fixed">x</p>';
        document.body.append(box);
        const script = document.createElement('script');
        script.textContent = 'window.ran=4';
        document.body.append(script);
        document.querySelector<HTMLElement>('#go')?.click();
        await new Promise((resolve) => setTimeout(resolve, 100));
        const styled = document.querySelector('#styled');
        return {
          ran: (window as unknown as { ran?: number }).ran ?? 0,
          position: styled && getComputedStyle(styled).position,
        };
      });
      expect(ran).toEqual({ ran: 0, position: 'static' });
    });
  });

  it('asks nobody else anything', async () => {
    await withPage({}, async (page) => {
      const { refused } = await watch(page);
      await page.goto(at(notice.path));
      await page.evaluate(async () => {
        const image = new Image();
        const failed = new Promise((resolve) => (image.onerror = resolve));
        image.src = 'https://example.org/x.png';
        await Promise.allSettled([fetch('https://example.org/status.json'), failed]);
      });
      expect(await refused()).toEqual([
        'connect-src: https://example.org/status.json',
        'img-src: https://example.org/x.png',
      ]);
    });
  });
});
