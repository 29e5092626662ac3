import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyForDisk } from '../../src/cli/offline-copy.ts';
import { sharedBrowser } from '../support/browser.ts';
import { kit, practices } from './kinds.ts';

const folder = mkdtempSync(join(tmpdir(), 'noticeboard-disk-'));
let browser: Browser;

beforeAll(async () => {
  copyForDisk('dist', folder);
  browser = await sharedBrowser();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('opened from a folder: styles, scripts, pictures and the search are allowed', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  const at = (path: string) => pathToFileURL(join(folder, path, 'index.html')).href;

  await page.goto(at(kit.path));
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
  });
  await page.waitForFunction(() =>
    [...document.images].every(({ naturalWidth }) => naturalWidth > 0),
  );
  expect(await page.evaluate(() => document.images.length)).toBeGreaterThan(0);

  await page.goto(at('/'));
  await page.fill('#surgery', 'nene');
  await page.press('#surgery', 'Enter');
  await page.waitForURL(/practices\/index\.html\?q=nene$/);
  expect(await page.getByRole('status').textContent()).toMatch(/found\.$/);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Arial/);

  await page.goto(at(practices.path));
  expect(complaints).toEqual([]);
});
