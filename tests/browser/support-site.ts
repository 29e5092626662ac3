import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serve } from '../support/serve.ts';

export interface BuiltSite {
  /** The whole address of a path. */
  at: (path: string) => string;
  /** Gives an empty page to work with, and closes it afterwards. */
  withPage: <T>(options: BrowserContextOptions, work: (page: Page) => Promise<T>) => Promise<T>;
  /** The same, with the page at `path` in it. */
  visit: <T>(
    path: string,
    options: BrowserContextOptions,
    work: (page: Page) => Promise<T>,
  ) => Promise<T>;
}

/** The built site in one real browser, for all tests of a file. */
export function useBuiltSite(): BuiltSite {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serve('dist')]);
  });
  afterAll(async () => {
    await browser.close();
    site.stop();
  });

  const at = (path: string) => site.address + path;
  const withPage: BuiltSite['withPage'] = async (options, work) => {
    const context = await browser.newContext(options);
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  };
  const visit: BuiltSite['visit'] = (path, options, work) =>
    withPage(options, async (page) => {
      await page.goto(at(path));
      return work(page);
    });
  return { at, withPage, visit };
}
