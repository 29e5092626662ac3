import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { sharedBrowser } from '../support/browser.ts';
import { serve } from '../support/serve.ts';

export interface BuiltSite {
  /** The whole address of a path. */
  at: (path: string) => string;
  /** Gives an empty page to work with, and closes it afterwards. */
  withPage: <T>(options: BrowserContextOptions, work: (page: Page) => Promise<T>) => Promise<T>;
  /** Gives a page with `path` in it, which may have been elsewhere before. */
  visit: <T>(
    path: string,
    options: BrowserContextOptions,
    work: (page: Page) => Promise<T>,
  ) => Promise<T>;
}

/** Pages that have done their work, by the options of their contexts. */
const idle = new Map<string, Page[]>();

/** A new page takes four times as long as one that goes elsewhere. No page of the site stores anything. */
async function takePage(options: BrowserContextOptions): Promise<Page> {
  const page = idle.get(JSON.stringify(options))?.pop();
  if (!page || page.isClosed())
    return (await (await sharedBrowser()).newContext(options)).newPage();
  page.removeAllListeners();
  const { colorScheme = null, forcedColors = null } = options;
  await page.emulateMedia({ media: null, reducedMotion: null, colorScheme, forcedColors });
  if (options.viewport !== null) await page.setViewportSize(options.viewport ?? usual);
  return page;
}

function putBack(page: Page, options: BrowserContextOptions): void {
  const key = JSON.stringify(options);
  idle.set(key, [...(idle.get(key) ?? []), page]);
}

/** The window that Playwright opens. */
const usual = { width: 1280, height: 720 };

/** The built site in one real browser, for all tests of a process. */
export function useBuiltSite(): BuiltSite {
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve('dist');
  });
  afterAll(() => {
    site.stop();
  });

  const at = (path: string) => site.address + path;
  const withPage: BuiltSite['withPage'] = async (options, work) => {
    const context = await (await sharedBrowser()).newContext(options);
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  };
  const visit: BuiltSite['visit'] = async (path, options, work) => {
    const page = await takePage(options);
    await page.goto(at(path));
    const result = await work(page);
    // One on which a test has failed is left alone.
    putBack(page, options);
    return result;
  };
  return { at, withPage, visit };
}
